// The words of a text for those who judge its language: runs of letters (and marks on them) in
// lower case. Far plainer, and quicker, than the tokenizer's words. For one thread at a time.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

class PlainWords {
 public:
  // `text` is UTF-8, and must outlive this.
  explicit PlainWords(std::string_view text) : text_(text) {}

  // Goes to the next word; false where there is none.
  bool next();

  const std::string& word() const { return word_; }
  // Whether the text has its first letter in upper case.
  bool is_capitalised() const { return capitalised_; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::string word_;
  bool capitalised_ = false;
};

}  // namespace dragoman
