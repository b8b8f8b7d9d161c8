#include "searcher/eval/figures.h"

#include <cstdio>

namespace dragoman {

std::string figure(double value) {
  char text[64];
  std::snprintf(text, sizeof text, "%.4f", value);
  return text;
}

std::string signed_figure(double value) {
  const std::string text = figure(value);
  if (text == "0.0000" || text == "-0.0000") return "0.0000";
  return value > 0 ? '+' + text : text;
}

std::vector<std::string> figures(const Measures& measures) {
  std::vector<std::string> out;
  out.reserve(kMeasures.size());
  for (const MeasureName& measure : kMeasures) out.push_back(figure(measures.*measure.value));
  return out;
}

}  // namespace dragoman
