#include "searcher/expand/form_scan.h"

#include <cstring>
#include <vector>

#include "common/text/utf8.h"
#include "searcher/expand/edit_rows.h"

namespace dragoman {
namespace {

// The first form from number `from` on that doesn't begin with `prefix`, in which those before do:
// most often it is near, so the steps grow.
std::size_t end_of_prefix(const Lexicon& lexicon, std::string_view prefix, std::size_t from,
                          std::size_t end) {
  const auto has_prefix = [&](std::size_t i) {
    return lexicon.form(i).substr(0, prefix.size()) <= prefix;
  };
  std::size_t low = from;
  std::size_t step = 1;
  while (low + step < end && has_prefix(low + step)) {
    low += step;
    step *= 2;
  }
  std::size_t high = low + step < end ? low + step : end;
  if (low < high && has_prefix(low)) ++low;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (has_prefix(middle)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

// As string_view::find(), but faster, and the end of the text where there is none.
std::size_t find_part(std::string_view text, std::string_view part, std::size_t at) {
  if (at >= text.size()) return text.size();
  const void* found = memmem(text.data() + at, text.size() - at, part.data(), part.size());
  return found == nullptr ? text.size()
                          : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

// A walk through sorted forms that compares what neighbours begin with once, and passes over
// all that begin too differently.
class NearWalk {
 public:
  NearWalk(std::string_view wanted, std::uint32_t edits) : rows_(wanted, edits) {}

  // The bytes of the form that show it to be too far; 0 where it was read to its end.
  std::size_t read(std::string_view form) {
    take_back_to_common(form);
    std::size_t at = ends_.empty() ? 0 : ends_.back();
    while (at < form.size()) {
      const auto byte = static_cast<unsigned char>(form[at]);
      const CodePoint letter = byte < 0x80U ? CodePoint{byte, 1} : decode_at(form, at);
      at += letter.length;
      ends_.push_back(at);
      if (!rows_.push(letter.value)) return at;
    }
    return 0;
  }

  std::uint32_t distance() const { return rows_.distance(); }

 private:
  void take_back_to_common(std::string_view form) {
    std::size_t same = 0;
    while (same < form.size() && same < read_.size() && form[same] == read_[same]) ++same;
    while (!ends_.empty() && ends_.back() > same) ends_.pop_back();
    rows_.take_back_to(ends_.size());
    read_ = form;
  }

  EditRows rows_;
  std::string_view read_;          // the form
  std::vector<std::size_t> ends_;  // of its letters that the rows have read
};

}  // namespace

FormRange all_forms(const Lexicon& lexicon) {
  return {0, lexicon.size()};
}

FormRange forms_with_prefix(const Lexicon& lexicon, std::string_view prefix) {
  const std::size_t begin = lexicon.lower_bound(prefix);
  return {begin, end_of_prefix(lexicon, prefix, begin, lexicon.size())};
}

FormRange first_bytes(const Lexicon& lexicon, FormRange range, std::size_t bytes) {
  const std::string_view all = lexicon.forms(range.begin, range.end);
  if (all.size() <= bytes) return range;
  const auto offset = static_cast<std::size_t>(all.data() - lexicon.forms().data()) + bytes;
  return {range.begin, lexicon.form_at(offset, range.begin)};
}

void scan_for_part(const Lexicon& lexicon, FormRange range, std::string_view part,
                   const FormNumberSink& sink) {
  const std::string_view bytes = lexicon.forms(range.begin, range.end);
  std::size_t number = range.begin;
  for (std::size_t at = find_part(bytes, part, 0); at < bytes.size();
       at = find_part(bytes, part, at)) {
    number = lexicon.form_at(static_cast<std::size_t>(bytes.data() - lexicon.forms().data()) + at,
                             number);
    if (number >= range.end) return;
    sink(number);
    at = bytes.find('\n', at);
  }
}

void scan_for_pattern(const Lexicon& lexicon, FormRange range, const WildcardPattern& pattern,
                      const FormNumberSink& sink) {
  const auto check = [&](std::size_t number) {
    if (pattern.matches(lexicon.form(number))) sink(number);
  };
  // Each form has what it begins with already.
  const bool part_narrows = pattern.longest_literal() != pattern.prefix();
  if (part_narrows) return scan_for_part(lexicon, range, pattern.longest_literal(), check);
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (pattern.is_prefix()) {
      sink(i);
    } else {
      check(i);
    }
  }
}

void scan_for_near(const Lexicon& lexicon, FormRange range, std::string_view wanted,
                   std::uint32_t edits,
                   const std::function<void(std::size_t number, std::uint32_t distance)>& sink) {
  NearWalk walk(wanted, edits);
  for (std::size_t i = range.begin; i < range.end;) {
    const std::string_view form = lexicon.form(i);
    if (const std::size_t differs = walk.read(form); differs > 0) {
      i = end_of_prefix(lexicon, form.substr(0, differs), i, range.end);
      continue;
    }
    const std::uint32_t distance = walk.distance();
    if (distance <= edits) sink(i, distance);
    ++i;
  }
}

}  // namespace dragoman
