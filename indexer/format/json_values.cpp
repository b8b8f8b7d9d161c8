#include "indexer/format/json_values.h"

#include <algorithm>
#include <array>
#include <string>

namespace dragoman {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_blank_line(std::string_view line) {
  return std::ranges::all_of(line, is_space);
}

// A value that may come in several pieces. Only one that crosses the border of two is copied.
class HeldValue {
 public:
  void add(std::string_view part) {
    too_large_ = too_large_ || held_.size() + part.size() > kMaxArticleBytes;
    if (too_large_) {
      held_ = {};
    } else {
      held_ += part;
    }
  }

  // Ends `value`, of which `last` is the last part.
  void hand_out(std::string_view last, JsonValue value, const JsonValueSink& sink) {
    const bool is_whole = held_.empty() && !too_large_;
    if (!is_whole || last.size() > kMaxArticleBytes) add(last);
    value.too_large = too_large_;
    if (!too_large_) value.bytes = is_whole ? last : std::string_view(held_);
    sink(value);
    held_.clear();
    too_large_ = false;
  }

  bool too_large() const { return too_large_; }
  std::string_view bytes() const { return held_; }

 private:
  std::string held_;
  bool too_large_ = false;
};

class LineCutter {
 public:
  explicit LineCutter(const JsonValueSink& sink) : sink_(sink) {}

  void take(std::string_view piece) {
    while (!piece.empty()) {
      const std::size_t end = piece.find('\n');
      if (end == std::string_view::npos) {
        held_.add(piece);
        return;
      }
      finish_line(piece.substr(0, end));
      piece.remove_prefix(end + 1);
    }
  }

  void finish() { finish_line({}); }

 private:
  void finish_line(std::string_view end) {
    ++number_;
    const bool is_blank = !held_.too_large() && is_blank_line(held_.bytes()) && is_blank_line(end);
    if (is_blank) {
      held_ = {};
    } else {
      held_.hand_out(end, {.bytes = {}, .number = number_}, sink_);
    }
  }

  const JsonValueSink& sink_;
  HeldValue held_;
  std::uint64_t number_ = 0;
};

// What the inside of a value is searched for: all else is passed over at a byte a step.
constexpr std::array<bool, 256> stops(std::string_view characters) {
  std::array<bool, 256> table{};
  for (const char c : characters) table[static_cast<unsigned char>(c)] = true;
  return table;
}
constexpr auto kStopsInString = stops("\"\\\n");
constexpr auto kStopsInValue = stops("\"{}[]\n");

std::size_t find_stop(const std::array<bool, 256>& table, std::string_view piece, std::size_t at) {
  while (at < piece.size() && !table[static_cast<unsigned char>(piece[at])]) ++at;
  return at;
}

class ValueCutter {
 public:
  explicit ValueCutter(const JsonValueSink& sink) : sink_(sink) {}

  void take(std::string_view piece) {
    piece_ = piece;
    begin_ = 0;
    for (std::size_t at = 0; at < piece.size();) at = step(at);
    if (state_ != State::Between) held_.add(piece.substr(begin_));
    const std::size_t last = piece.find_last_not_of(" \t\r\n");
    if (last != std::string_view::npos) last_of_before_ = piece[last];
  }

  void finish() {
    piece_ = {};
    begin_ = 0;
    if (state_ != State::Between) end_value(0);
  }

 private:
  enum class State { Between, InScalar, InValue, InString, AfterBackslash };

  // Goes on from `at`; returns up to where it came, which is further, or in another state.
  std::size_t step(std::size_t at) {
    if (line_begins_) {
      line_begins_ = false;
      if (piece_[at] == '{' && is_broken_before(at)) end_value(at);
    }
    switch (state_) {
      case State::Between: return step_between(at);
      case State::InScalar: return step_in_scalar(at);
      case State::InValue: return step_in_value(at);
      case State::InString: return step_in_string(at);
      case State::AfterBackslash: state_ = State::InString; break;
    }
    return at + 1;
  }

  std::size_t step_between(std::size_t at) {
    const char c = piece_[at];
    if (is_space(c) || c == ',') return at + 1;
    if (c == '[' && !in_array_) {
      in_array_ = true;
      return at + 1;
    }
    if (c == ']' && in_array_) {
      in_array_ = false;
      return at + 1;
    }
    begin_ = at;
    depth_ = 0;
    state_ = c == '{' || c == '[' || c == '"' ? State::InValue : State::InScalar;
    return at;
  }

  // Also what is no JSON at all: at the top it lasts for a line, or until an object begins.
  std::size_t step_in_scalar(std::size_t at) {
    at = std::min(piece_.find_first_of(in_array_ ? ",]\n" : "{\n", at), piece_.size());
    if (at < piece_.size()) end_value(at);
    return at;
  }

  std::size_t step_in_value(std::size_t at) {
    at = find_stop(kStopsInValue, piece_, at);
    if (at == piece_.size()) return at;
    switch (piece_[at]) {
      case '\n': line_begins_ = true; return at + 1;
      case '"': state_ = State::InString; return at + 1;
      case '{':
      case '[': ++depth_; return at + 1;
      default:
        if (depth_ > 0) --depth_;
        if (depth_ == 0) end_value(at + 1);
        return at + 1;
    }
  }

  std::size_t step_in_string(std::size_t at) {
    at = find_stop(kStopsInString, piece_, at);
    if (at == piece_.size()) return at;
    if (piece_[at] == '\n') line_begins_ = true;
    if (piece_[at] == '\\') state_ = State::AfterBackslash;
    if (piece_[at] == '"') {
      state_ = State::InValue;
      if (depth_ == 0) end_value(at + 1);
    }
    return at + 1;
  }

  // Whether a line that begins at `at` with "{" can't belong to the value before it.
  bool is_broken_before(std::size_t at) const {
    if (state_ == State::InString) return true;
    if (state_ != State::InValue) return false;
    while (at > 0 && is_space(piece_[at - 1])) --at;
    const char last = at > 0 ? piece_[at - 1] : last_of_before_;
    return last != ',' && last != ':' && last != '[' && last != '{';
  }

  void end_value(std::size_t end) {
    const JsonValue value{.bytes = {}, .number = ++number_, .is_element = in_array_};
    held_.hand_out(piece_.substr(begin_, end - begin_), value, sink_);
    begin_ = end;
    state_ = State::Between;
    line_begins_ = false;
  }

  const JsonValueSink& sink_;
  HeldValue held_;
  State state_ = State::Between;
  bool in_array_ = false;     // at the top
  bool line_begins_ = false;  // within a value
  std::uint64_t depth_ = 0;   // of brackets within the value
  std::uint64_t number_ = 0;
  std::string_view piece_;
  std::size_t begin_ = 0;      // of the value within the piece
  char last_of_before_ = ' ';  // the last that is no space of the pieces before
};

template <typename Cutter>
void cut(const ByteStream& bytes, const JsonValueSink& sink) {
  Cutter cutter(sink);
  for (std::string_view piece = bytes(); !piece.empty(); piece = bytes()) cutter.take(piece);
  cutter.finish();
}

}  // namespace

void cut_json_lines(const ByteStream& bytes, const JsonValueSink& sink) {
  cut<LineCutter>(bytes, sink);
}

void cut_json_values(const ByteStream& bytes, const JsonValueSink& sink) {
  cut<ValueCutter>(bytes, sink);
}

}  // namespace dragoman
