#include "tests/bench/labelled_texts.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace dragoman {
namespace {

// More lead bytes of Latin letters than of Cyrillic ones.
bool is_mostly_latin(const std::string& text) {
  const auto latin = std::count_if(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  const auto cyrillic =
      std::count_if(text.begin(), text.end(), [](char c) { return c == '\xD0' || c == '\xD1'; });
  return latin > cyrillic;
}

LabelledText read_line(const std::string& line) {
  if (line.front() == '{') {
    const auto record = nlohmann::json::parse(line);
    return {record.at("lang"), record.value("title", ""), record.at("text")};
  }
  const std::size_t tab = line.find('\t');
  if (tab == std::string::npos) throw std::runtime_error("neither JSON nor `language TAB text`");
  return {line.substr(0, tab), "", line.substr(tab + 1)};
}

}  // namespace

std::vector<LabelledText> read_labelled_texts(std::istream& in) {
  std::vector<LabelledText> texts;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) texts.push_back(read_line(line));
  }
  return texts;
}

std::string comparable_language(const std::string& language, const std::string& text) {
  if (language == "no" || language == "nn") return "nb";
  if (language == "bs" || (language == "sr" && is_mostly_latin(text))) return "hr";
  return language;
}

}  // namespace dragoman
