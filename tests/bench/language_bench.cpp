// How often the language of a text is found, on data of one's own; see README.md.
#include <chrono>
#include <cstring>
#include <iomanip>
#include <iostream>
#include <map>
#include <variant>

#include "common/text/language.h"
#include "indexer/article/make_article.h"
#include "indexer/format/text.h"
#include "tests/bench/labelled_texts.h"

namespace dragoman {
namespace {

struct Settings {
  std::size_t min_bytes = 0;
  bool as_articles = false;  // by the reader of articles, which leaves furniture out
  bool show_errors = false;
  std::string hint;  // declared for all texts; "own": each its own language
};

struct Tally {
  std::size_t texts = 0;
  std::size_t right = 0;
  std::map<std::string, std::size_t> taken_for;
};

std::string find(const LabelledText& labelled, const Settings& settings) {
  const std::string whole =
      labelled.title.empty() ? labelled.text : labelled.title + "\n" + labelled.text;
  if (!settings.as_articles) {
    return detect_language(whole, settings.hint == "own" ? labelled.language : settings.hint);
  }
  const RecordOrRejection read = read_text(whole);
  const auto* record = std::get_if<Record>(&read);
  if (record == nullptr) return {};
  Article article = make_article(*record);
  judge_article(article, {});
  return article.lang;
}

void print(const std::string& name, const Tally& tally) {
  std::cout << std::setw(6) << name << std::setw(8) << tally.texts << std::setw(9) << std::fixed
            << std::setprecision(2)
            << 100.0 * static_cast<double>(tally.right) / static_cast<double>(tally.texts);
  for (const auto& [language, count] : tally.taken_for) {
    std::cout << "  " << (language.empty() ? "-" : language) << ' ' << count;
  }
  std::cout << '\n';
}

void measure(const std::vector<LabelledText>& texts, const Settings& settings) {
  std::map<std::string, Tally> tallies;
  Tally total;
  std::size_t bytes = 0;
  std::chrono::duration<double> spent{};
  for (const LabelledText& labelled : texts) {
    if (labelled.text.size() < settings.min_bytes) continue;
    bytes += labelled.text.size();
    const auto start = std::chrono::steady_clock::now();
    const std::string found = comparable_language(find(labelled, settings), labelled.text);
    spent += std::chrono::steady_clock::now() - start;
    const std::string expected = comparable_language(labelled.language, labelled.text);
    Tally& tally = tallies[expected];
    ++tally.texts;
    ++total.texts;
    if (found == expected) {
      ++tally.right;
      ++total.right;
      continue;
    }
    ++tally.taken_for[found];
    if (settings.show_errors) {
      std::cout << expected << " as " << found << ": " << labelled.text.substr(0, 300) << "\n";
    }
  }
  std::cout << "  lang   texts  right %  taken for\n";
  for (const auto& [language, tally] : tallies) print(language, tally);
  print("all", total);
  std::cout << static_cast<double>(bytes) / spent.count() / 1e6 << " MB/s\n";
}

}  // namespace
}  // namespace dragoman

int main(int argc, char** argv) {
  dragoman::Settings settings;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--articles") == 0) {
      settings.as_articles = true;
    } else if (std::strcmp(argv[i], "--errors") == 0) {
      settings.show_errors = true;
    } else if (std::strcmp(argv[i], "--min-bytes") == 0 && i + 1 < argc) {
      settings.min_bytes = std::stoul(argv[++i]);
    } else if (std::strcmp(argv[i], "--hint") == 0 && i + 1 < argc) {
      settings.hint = argv[++i];
    } else {
      std::cerr << "usage: language_bench [--articles | --hint LANGUAGE|own] [--errors] "
                   "[--min-bytes N] <TEXTS\n";
      return 2;
    }
  }
  dragoman::measure(dragoman::read_labelled_texts(std::cin), settings);
}
