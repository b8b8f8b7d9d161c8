// How often a paragraph in another language is seen, and how often one is wrongly taken for
// that, on articles of one's own; see README.md.
#include <chrono>
#include <cstring>
#include <iomanip>
#include <iostream>
#include <map>
#include <random>

#include "common/text/language.h"
#include "common/text/text_languages.h"
#include "tests/bench/labelled_texts.h"

namespace dragoman {
namespace {

using Clock = std::chrono::steady_clock;

std::vector<std::string_view> paragraphs_of(const std::string& text) {
  std::vector<std::string_view> paragraphs;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) paragraphs.push_back(std::string_view(text).substr(at, end - at));
    at = end + 1;
  }
  return paragraphs;
}

// The articles as they are: whatever is called foreign is printed, to be judged by eye.
void show_flips(const std::vector<LabelledText>& texts) {
  std::size_t paragraphs = 0;
  std::size_t flips = 0;
  std::size_t bytes = 0;
  std::chrono::duration<double> spent{};
  std::chrono::duration<double> spent_on_language{};
  for (const LabelledText& labelled : texts) {
    const std::vector<std::string_view> pieces = paragraphs_of(labelled.text);
    const auto start = Clock::now();
    detect_language(labelled.text);
    const auto middle = Clock::now();
    const TextLanguages found = detect_languages(pieces);
    spent_on_language += middle - start;
    spent += Clock::now() - middle;
    bytes += labelled.text.size();
    paragraphs += pieces.size();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (found.foreign[i].empty()) continue;
      ++flips;
      std::cout << found.language << " as " << found.foreign[i] << ": " << pieces[i] << '\n';
    }
  }
  std::cout << paragraphs << " paragraphs, " << flips
            << " called foreign; seconds a GB: " << spent.count() / static_cast<double>(bytes) * 1e9
            << ", for the language alone "
            << spent_on_language.count() / static_cast<double>(bytes) * 1e9 << '\n';
}

struct Tally {
  std::size_t seen = 0;
  std::size_t missed = 0;
  std::size_t wrong = 0;  // taken for a third language
};

// Into each article goes a paragraph of an article in another language, of at least `min_bytes`
// and at most a third of the article.
void insert_foreign(const std::vector<LabelledText>& texts, std::size_t min_bytes) {
  std::mt19937 random(1);
  std::map<std::string, Tally> tallies;
  Tally total;
  std::size_t spoilt = 0;
  for (const LabelledText& host : texts) {
    const LabelledText& guest = texts[random() % texts.size()];
    const std::vector<std::string_view> guests = paragraphs_of(guest.text);
    std::vector<std::string_view> pieces = paragraphs_of(host.text);
    if (guests.empty()) continue;
    const std::string_view inserted = guests[random() % guests.size()];
    const std::string language = comparable_language(guest.language, guest.text);
    if (inserted.size() < min_bytes || inserted.size() * 3 > host.text.size()) continue;
    if (guest.language == host.language) continue;
    const std::size_t place = random() % (pieces.size() + 1);
    pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(place), inserted);
    const TextLanguages found = detect_languages(pieces);
    Tally& tally = tallies[host.language + "<" + language];
    const std::string& answer = found.foreign[place];
    const bool seen = comparable_language(answer, guest.text) == language;
    for (Tally* each : {&tally, &total}) {
      ++(answer.empty() ? each->missed : seen ? each->seen : each->wrong);
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      spoilt += i != place && !found.foreign[i].empty() ? 1 : 0;
    }
  }
  tallies["all"] = total;
  std::cout << "host<guest    seen  missed  as a third language\n";
  for (const auto& [pair, tally] : tallies) {
    std::cout << std::setw(10) << pair << std::setw(8) << tally.seen << std::setw(8) << tally.missed
              << std::setw(8) << tally.wrong << '\n';
  }
  std::cout << "other paragraphs called foreign: " << spoilt << '\n';
}

}  // namespace
}  // namespace dragoman

int main(int argc, char** argv) {
  const bool insert = argc >= 2 && std::strcmp(argv[1], "--insert") == 0;
  if (argc > 3 || (argc > 1 && !insert)) {
    std::cerr << "usage: foreign_paragraphs_bench [--insert [MIN_BYTES]] <TEXTS\n";
    return 2;
  }
  const std::vector<dragoman::LabelledText> texts = dragoman::read_labelled_texts(std::cin);
  if (insert) {
    dragoman::insert_foreign(texts, argc == 3 ? std::stoul(argv[2]) : 150);
  } else {
    dragoman::show_flips(texts);
  }
}
