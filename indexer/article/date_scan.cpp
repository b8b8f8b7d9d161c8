#include "indexer/article/date_scan.h"

#include <algorithm>
#include <utility>

namespace dragoman {
namespace {

using Tokens = std::span<const DateToken>;
using Role = DateScan::Role;

constexpr int kFirstLateYear = 1900;
constexpr int kLastLateYear = 2999;
constexpr std::size_t kShortestLabel = 4;  // bytes

// A bar, or a dash between spaces, or a bracket: stronger than a comma.
bool is_separator(Tokens tokens, std::size_t i) {
  if (tokens[i].is_mark(U"|()>»•")) return true;
  const bool spaced = tokens[i].spaced && (i + 1 == tokens.size() || tokens[i + 1].spaced);
  return spaced && tokens[i].is_mark(U"-/");
}

// The T of 2024-02-12T08:00.
bool is_time_mark(Tokens tokens, std::size_t i) {
  return tokens[i].folded == "t" && i + 1 < tokens.size() && tokens[i + 1].is_number(2, 2);
}

bool is_reading_time(Tokens tokens, std::size_t i) {
  return tokens[i].is_number(1, 2) && i + 1 < tokens.size() && tokens[i + 1].is_word(kMinuteWord);
}

class Scanner {
 public:
  Scanner(Tokens tokens, std::string_view line) : tokens_(tokens), line_(line) {}

  DateScan scan() {
    scan_.roles.assign(tokens_.size(), Role::Other);
    for (std::size_t i = 0; i < tokens_.size();) {
      if (const std::size_t length = read_part(i); length > 0) {
        std::fill_n(scan_.roles.begin() + static_cast<std::ptrdiff_t>(i), length, Role::Date);
        i += length;
      } else {
        judge_token(i++);
      }
    }
    drop_vague_days();
    return std::move(scan_);
  }

 private:
  // Reads the date, time or zone that begins at `at`; gives how many tokens it has.
  std::size_t read_part(std::size_t at) {
    const Tokens rest = tokens_.subspan(at);
    if (const auto day = read_day(rest)) return add_day(day->value, day->tokens);
    if (const std::size_t length = read_late_year(at); length > 0) return length;
    const auto yearless = read_yearless_day(rest);
    if (yearless && !yearless->value.vague) return add_day(yearless->value, yearless->tokens);
    if (const auto time = read_time(rest, is_time_sure(at))) {
      ScannedDay& day = open_day();
      if (!day.time) day.time = time->value;
      return time->tokens;
    }
    if (yearless && scan_.days.empty()) return add_day(yearless->value, yearless->tokens);
    return read_named_zone(at);
  }

  std::size_t read_named_zone(std::size_t at) {
    const bool is_mark = tokens_[at].kind == DateToken::Kind::Mark;
    if (tokens_[at].kind == DateToken::Kind::Number || (is_mark && !open_day().time)) return 0;
    const auto zone = read_zone(tokens_.subspan(at), line_);
    if (!zone) return 0;
    ScannedDay& day = open_day();
    if (day.zones.empty()) {
      day.zones = zone->value;
      day.zone_is_named = !is_mark;
    }
    return zone->tokens;
  }

  // Thu Feb 22 09:14:00 GMT 2024; 22 Şubat Perşembe 2024.
  std::size_t read_late_year(std::size_t at) {
    const DateToken& year = tokens_[at];
    if (scan_.days.empty() || scan_.days.back().day.year != 0) return 0;
    const bool after_weekday = tokens_[at - 1].is_word(kWeekday);
    if (!scan_.days.back().time && !after_weekday) return 0;
    if (!year.is_number(4, 4) || year.value < kFirstLateYear || year.value > kLastLateYear)
      return 0;
    scan_.days.back().day.year = year.value;
    scan_.days.back().day.vague = false;
    return 1;
  }

  // After a date, "um", "kl." a full stop may part hours from minutes.
  bool is_time_sure(std::size_t at) const {
    const auto is_clock = [&](std::size_t back) {
      return at >= back && tokens_[at - back].is_word(kClockWord);
    };
    return !scan_.days.empty() || is_clock(1) || (is_clock(2) && tokens_[at - 1].is_mark(U".:"));
  }

  // What stands before the first date belongs to it.
  ScannedDay& open_day() { return scan_.days.empty() ? first_ : scan_.days.back(); }

  std::size_t add_day(const CalendarDay& day, std::size_t length) {
    ScannedDay next = scan_.days.empty() ? std::move(first_) : ScannedDay();
    next.day = day;
    next.updated = std::exchange(updated_, false);
    scan_.days.push_back(std::move(next));
    return length;
  }

  void judge_token(std::size_t i) {
    const DateToken& token = tokens_[i];
    if (is_separator(tokens_, i)) {
      scan_.roles[i] = Role::Separator;
    } else if (token.kind == DateToken::Kind::Mark || token.word.classes != 0 ||
               is_time_mark(tokens_, i) || is_reading_time(tokens_, i)) {
      scan_.roles[i] = Role::Known;
    }
    if (token.is_word(kUpdated)) updated_ = true;
    if (token.is_word(kUpdated | kFiller) && token.folded.size() >= kShortestLabel)
      labelled_ = true;
    if (!token.is_word(kWeekday)) return;
    scan_.has_weekday = true;
    if (scan_.weekday == 0) scan_.weekday = token.word.weekday;
  }

  // A label ("Published") makes 2.5.24 a date, but not 2/5.
  void drop_vague_days() {
    const auto is_vague = [&](const ScannedDay& day) {
      const bool named = labelled_ && day.day.year != 0;
      return day.day.vague && !day.time && !scan_.has_weekday && !named;
    };
    std::erase_if(scan_.days, is_vague);
  }

  Tokens tokens_;
  std::string_view line_;
  DateScan scan_;
  ScannedDay first_;
  bool updated_ = false;
  bool labelled_ = false;
};

}  // namespace

DateScan scan_date_line(std::span<const DateToken> tokens, std::string_view line) {
  return Scanner(tokens, line).scan();
}

}  // namespace dragoman
