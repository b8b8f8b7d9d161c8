#include "indexer/source/convert.h"

#include <optional>
#include <stdexcept>

#include "indexer/source/child_process.h"
#include "indexer/source/media_type.h"
#include "indexer/source/spool.h"

namespace dragoman {
namespace {

[[noreturn]] void refuse(std::string_view given, const std::string& why) {
  throw std::invalid_argument("converter '" + std::string(given) + "': " + why);
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

// Splits as a shell does (POSIX, Shell Command Language, 2.2), expanding nothing.
class WordSplitter {
 public:
  // None where a quote isn't closed.
  std::optional<std::vector<std::string>> split(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      if (c == '\\' && quote_ != '\'' && i + 1 < text.size()) {
        take_escaped(text[++i]);
      } else if (c == quote_ || (quote_ == '\0' && (c == '\'' || c == '"'))) {
        quote_ = c == quote_ ? '\0' : c;
        in_word_ = true;
      } else if (quote_ == '\0' && is_blank(c)) {
        end_word();
      } else {
        take(c);
      }
    }
    end_word();
    if (quote_ != '\0') return std::nullopt;
    return words_;
  }

 private:
  void take(char c) {
    word_ += c;
    in_word_ = true;
  }

  // Between double quotes a backslash is one, but before these.
  void take_escaped(char c) {
    if (quote_ == '"' && std::string_view("$`\"\\").find(c) == std::string_view::npos) take('\\');
    take(c);
  }

  void end_word() {
    if (in_word_) words_.push_back(word_);
    word_.clear();
    in_word_ = false;
  }

  std::vector<std::string> words_;
  std::string word_;
  bool in_word_ = false;
  char quote_ = '\0';  // the open one
};

std::string reason_of(const ChildResult& result, const ConverterLimits& limits) {
  switch (result.ending) {
    case ChildEnding::TookTooLong:
      return "took longer than the limit of " + std::to_string(limits.seconds) + " seconds";
    case ChildEnding::TooMuchOutput:
      return "gave more than the limit of " + show_size(limits.output);
    case ChildEnding::Signal: return "was ended by " + result.signal_name;
    case ChildEnding::NotStarted: return "can't be started";
    case ChildEnding::Exit: break;
  }
  return "exit status " + std::to_string(result.status);
}

}  // namespace

Converter parse_converter(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos) {
    refuse(text, "no '='; give it as TYPE=COMMAND, such as 'pdf=pdftotext - -'");
  }
  Converter converter{.media_type = media_type_from(text.substr(0, equals))};
  if (converter.media_type.empty()) {
    refuse(text, "'" + std::string(text.substr(0, equals)) +
                     "' is neither a media type nor a known extension");
  }
  if (text.find('\0') != std::string_view::npos) refuse(text, "a NUL in the command");
  auto words = WordSplitter().split(text.substr(equals + 1));
  if (!words) refuse(text, "a quote isn't closed");
  if (words->empty() || words->front().empty()) refuse(text, "no command after '='");
  converter.argv = std::move(*words);
  return converter;
}

std::string run_converter(const Converter& converter, const ByteStream& document,
                          const ConverterLimits& limits) {
  const FileHandle input = spool(document, limits.document);
  const ChildLimits child_limits{.seconds = limits.seconds,
                                 .cpu_seconds = limits.cpu_seconds,
                                 .memory = limits.memory,
                                 .written = limits.written,
                                 .output = limits.output};
  ChildResult result = run_child(converter.argv, input.number(), child_limits);
  if (result.ending == ChildEnding::Exit && result.status == 0) return std::move(result.output);
  std::string reason = converter.argv.front() + ": " + reason_of(result, limits);
  if (!result.last_words.empty()) reason += ": " + result.last_words;
  throw SourceError(reason);
}

}  // namespace dragoman
