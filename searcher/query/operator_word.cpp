#include "searcher/query/operator_word.h"

#include <algorithm>

#include "searcher/query/characters.h"
#include "searcher/query/distance.h"

namespace dragoman {
namespace {

bool is_figure(char c) {
  return c >= '0' && c <= '9';
}

bool is_near_in_small_letters(std::string_view name, std::string_view number) {
  std::string capitals;
  for (const char c : name) capitals += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return (capitals == "NEAR" || capitals == "ONEAR") && !number.empty() &&
         std::ranges::all_of(number, is_figure);
}

// `number` is what stands after the slash.
OperatorWord near_operator(const std::string& name, std::string_view number) {
  OperatorWord out;
  const std::optional<Distance> distance = read_distance(number);
  if (!distance) {
    out.warning = "'" + name + "/' takes a number and is read as a word; write " + name + "/5";
    return out;
  }
  out.kind = name == "NEAR" ? LexemeKind::Near : LexemeKind::Onear;
  out.number = std::max<std::uint32_t>(distance->value, 1);
  if (distance->value == 0) out.warning = name + "/0 is read as " + name + "/1, next to each other";
  if (distance->is_cut) {
    out.warning = "so many words apart is too far; " + name + " works up to " + name + "/" +
                  std::to_string(kMaxDistance);
  }
  return out;
}

}  // namespace

OperatorWord read_operator_word(std::string_view typed) {
  const std::string word = narrow(typed);
  if (word == "AND") return {.kind = LexemeKind::And, .warning = {}};
  if (word == "OR") return {.kind = LexemeKind::Or, .warning = {}};
  if (word == "NOT") return {.kind = LexemeKind::Not, .warning = {}};
  const std::size_t slash = word.find('/');
  const std::string name = word.substr(0, slash);
  const std::string number = slash == std::string::npos ? "" : word.substr(slash + 1);
  if (name != "NEAR" && name != "ONEAR") {
    if (!is_near_in_small_letters(name, number)) return {};
    return {.kind = {},
            .warning = "operators are written in capitals, so this is read as words; write NEAR/" +
                       number.substr(0, 4) + " or ONEAR/" + number.substr(0, 4)};
  }
  if (slash != std::string::npos) return near_operator(name, number);
  return {.kind = name == "NEAR" ? LexemeKind::Near : LexemeKind::Onear,
          .number = kDefaultDistance,
          .warning = {}};
}

}  // namespace dragoman
