// The language of an article and of those of its paragraphs that are in another one: a quotation
// left in the original, a notice that the translation left alone. Any thread may call this.
//
// Meant to be safe: a paragraph in another language that goes unseen costs a few stems, one that
// is wrongly taken for another language can't be found by its stems at all. So names, titles,
// short lines, mixed lines and lines in capitals are left in the article's language.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

struct TextLanguages {
  std::string language;              // as detect_language() says of the whole
  std::vector<std::string> foreign;  // one a paragraph; empty where it is in `language`

  bool operator==(const TextLanguages&) const = default;
};

// Of the paragraphs of a text (UTF-8, in their order); `hint` is as in detect_language(). What
// comes after the first 64 KiB isn't looked at and has no foreign paragraphs. Costs hardly more
// than detect_language(): only what CLD2 sees another language in is looked at closely.
TextLanguages detect_languages(std::span<const std::string_view> paragraphs,
                               std::string_view hint = {});

}  // namespace dragoman
