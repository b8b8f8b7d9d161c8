// The stemmer against Snowball's own vocabularies: of every language 4,000 to nine million words
// and what its algorithm makes of them. Arabic takes most of the time, so this is a program of
// its own that runs beside the others.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <map>
#include <memory>
#include <optional>

#include "common/text/stemmer.h"

namespace dragoman {
namespace {

const std::filesystem::path kFolder = "/usr/share/snowball/data";

// Folders of algorithms that aren't a language's first choice.
constexpr std::string_view kOtherAlgorithms[] = {"german2", "kraaij_pohlmann", "lovins", "porter"};

const std::map<std::string, std::string> kLanguages = {
    {"arabic", "ar"},     {"armenian", "hy"},   {"basque", "eu"},    {"catalan", "ca"},
    {"danish", "da"},     {"dutch", "nl"},      {"english", "en"},   {"finnish", "fi"},
    {"french", "fr"},     {"german", "de"},     {"greek", "el"},     {"hindi", "hi"},
    {"hungarian", "hu"},  {"indonesian", "id"}, {"irish", "ga"},     {"italian", "it"},
    {"lithuanian", "lt"}, {"nepali", "ne"},     {"norwegian", "nb"}, {"portuguese", "pt"},
    {"romanian", "ro"},   {"russian", "ru"},    {"serbian", "sr"},   {"spanish", "es"},
    {"swedish", "sv"},    {"tamil", "ta"},      {"turkish", "tr"},   {"yiddish", "yi"},
};

// The lines of a file, which may be gzipped.
class LineReader {
 public:
  explicit LineReader(const std::filesystem::path& file)
      : pipe_(popen(("gzip -cdf '" + file.string() + "'*").c_str(), "r"), pclose) {}
  ~LineReader() { std::free(buffer_); }
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  // Holds until the next call; nothing after the last line.
  std::optional<std::string_view> next() {
    const ssize_t size = getline(&buffer_, &capacity_, pipe_.get());
    if (size < 0) return std::nullopt;
    const std::string_view line(buffer_, static_cast<std::size_t>(size));
    return line.substr(0, line.find('\n'));
  }

 private:
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe_;
  char* buffer_ = nullptr;
  std::size_t capacity_ = 0;
};

struct Outcome {
  std::size_t words = 0;
  std::size_t wrong = 0;
  std::string example;  // the first that is wrong
};

Outcome stem_vocabulary(const std::string& folder, const std::string& language) {
  Stemmer stemmer(language);
  LineReader words(kFolder / folder / "voc.txt");
  LineReader stems(kFolder / folder / "output.txt");
  Outcome outcome;
  while (const auto word = words.next()) {
    ++outcome.words;
    const auto expected = stems.next();
    const std::string_view stem = stemmer.snowball(*word);
    if (stem == expected) continue;
    if (outcome.wrong++ != 0) continue;
    outcome.example = std::string(*word) + " became " + std::string(stem);
  }
  if (stems.next()) ++outcome.wrong;
  return outcome;
}

// The languages that have both a vocabulary and a stemmer here; the folders of other algorithms
// for a language are left out.
std::vector<std::string> folders() {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder, error)) {
    std::string name = entry.path().filename();
    const bool other = std::find(std::begin(kOtherAlgorithms), std::end(kOtherAlgorithms), name) !=
                       std::end(kOtherAlgorithms);
    if (!other) names.push_back(std::move(name));
  }
  return names;
}

TEST_CASE("every vocabulary of Snowball is stemmed letter for letter") {
  const std::vector<std::string> found = folders();
  REQUIRE_MESSAGE(!found.empty(),
                  kFolder << " is missing; install the Debian package snowball-data");
  CHECK(found.size() == kLanguages.size());
  for (const std::string& folder : found) {
    CAPTURE(folder);
    REQUIRE(kLanguages.contains(folder));
    const Outcome outcome = stem_vocabulary(folder, kLanguages.at(folder));
    CAPTURE(outcome.example);
    CHECK(outcome.words >= 4000);
    CHECK(outcome.wrong == 0);
  }
}

}  // namespace
}  // namespace dragoman
