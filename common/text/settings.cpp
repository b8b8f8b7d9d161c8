#include "common/text/settings.h"

#include <unicode/uvernum.h>

namespace dragoman {
namespace {

// Raised with every change of the rules in this folder that can change a token.
constexpr int kAnalysisVersion = 1;
constexpr std::string_view kSnowballVersion = "2.2.0";

std::string_view value_of(std::string_view description, std::string_view name) {
  const std::string key = " " + std::string(name) + "=";
  const std::size_t at = description.find(key);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = description.substr(at + key.size());
  return rest.substr(0, rest.find(' '));
}

}  // namespace

std::string describe(const AnalyzerSettings& settings) {
  std::string out = "analysis=" + std::to_string(kAnalysisVersion);
  out += " icu=" U_ICU_VERSION;
  (out += " snowball=") += kSnowballVersion;
  out += settings.stemming ? " stemming=1" : " stemming=0";
  out += settings.fold_marks ? " fold_marks=1" : " fold_marks=0";
  return out;
}

AnalyzerSettings parse_settings(std::string_view description) {
  const AnalyzerSettings defaults;
  AnalyzerSettings settings;
  const auto flag = [&](std::string_view name, bool otherwise) {
    const std::string_view value = value_of(description, name);
    return value.empty() ? otherwise : value == "1";
  };
  settings.stemming = flag("stemming", defaults.stemming);
  settings.fold_marks = flag("fold_marks", defaults.fold_marks);
  return settings;
}

}  // namespace dragoman
