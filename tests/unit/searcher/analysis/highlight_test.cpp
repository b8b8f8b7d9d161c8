#include "searcher/analysis/highlight.h"

#include <doctest/doctest.h>

#include "searcher/analysis/compile.h"
#include "tests/unit/searcher/small_index.h"

namespace dragoman {
namespace {

struct Row {
  std::string typed;
  std::string text;
  // The text with its matches as [text]words, the words' numbers separated by commas.
  std::string marked;
  TextPart part = TextPart::Body;
};

std::string marked(std::string_view text, const std::vector<TextMatch>& matches) {
  std::string out;
  std::size_t at = 0;
  for (const TextMatch& match : matches) {
    out += text.substr(at, match.begin - at);
    out += "[" + std::string(text.substr(match.begin, match.end - match.begin)) + "]";
    std::string comma;
    for (const std::uint32_t word : match.words) {
      out += comma + std::to_string(word);
      comma = ",";
    }
    at = match.end;
  }
  return out + std::string(text.substr(at));
}

void check_rows(const std::vector<Row>& rows) {
  SmallIndex index;
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    const CompiledQuery compiled = compile_query(row.typed, {}, index.context());
    const auto tokens = index.tokenizer.tokenize(row.text, "en");
    CHECK(marked(row.text, compiled.matcher.find(row.text, tokens, row.part)) == row.marked);
  }
}

TEST_CASE("words match by form and by stem, and count by the query's words") {
  check_rows({{"", "a strike", "a strike"},
              {"strike", "Strikes and a STRIKE.", "[Strikes]0 and a [STRIKE]0."},
              {"strike rovik", "Rovik on strike", "[Rovik]1 on [strike]0"},
              {"Elysée", "l'Élysée dit", "l'[Élysée]0 dit"},
              {"strike strikes", "a strike", "a [strike]0,1"},
              {"the strike", "the strike", "the [strike]0"},
              {"strik*", "strikers struck", "[strikers]0 struck"}});
}

TEST_CASE("compounds match joined, in parts side by side, and without an article") {
  check_rows({{"cease-fire", "a cease-fire, ceasefires, cease fire; fire",
               "a [cease-fire]0, [ceasefires]0, [cease fire]0; fire"},
              {"ceasefire", "a cease-fire or cease fire", "a [cease-fire]0 or [cease fire]0"},
              {"al-Sahrawi", "Al-Sahrawi, al Sahrawi, Sahrawi",
               "[Al-Sahrawi]0, [al Sahrawi]0, [Sahrawi]0"},
              {"cease fire", "cease-fire", "[cease-fire]0,1,2"}});
}

TEST_CASE("a phrase matches whole or not at all") {
  check_rows({{"\"cease fire\"", "cease fire, fire, cease", "[cease fire]0, fire, cease"},
              {"\"cease fire\"", "fire cease", "fire cease"},
              {"\"cease fire talks\"", "cease fire now; cease-fire talks",
               "cease fire now; [cease-fire talks]0"},
              {"\"a a b\"", "a a a b", "a [a a b]0"},
              {"\"talk\"", "talks and a talk", "talks and a [talk]0"},
              {"\"the strike\"", "the strike", "[the strike]0"}});
}

TEST_CASE("a form matches as it is spelled") {
  check_rows({{"=Ismaïl", "Ismail or ISMAÏL", "Ismail or [ISMAÏL]0"},
              {"=ismail", "Ismail or Ismaïl", "[Ismail]0 or Ismaïl"}});
}

TEST_CASE("as written means with its case") {
  check_rows({{"==Ismaïl", "ISMAÏL or Ismaïl or Ismail", "ISMAÏL or [Ismaïl]0 or Ismail"},
              {"==Rovik", "rovik, Rovik’s", "rovik, [Rovik]0’s"}});
}

TEST_CASE("whatever a wildcard, an edit or an expression stands for is marked") {
  check_rows(
      {{"h*bour*", "the harbours, harboured, harbour", "the harbours, [harboured]0, [harbour]0"},
       {"*adi rain", "Qadi in the rain", "[Qadi]0 in the [rain]1"},
       {"harbor~1", "a harbour, a harbor", "a [harbour]0, a harbor"},
       {"/str.k.+/", "strikers on strike", "[strikers]0 on [strike]0"},
       {"al-Sah*", "al-Sahrawi and Sahrawi", "[al-Sahrawi]0 and [Sahrawi]0"},
       {"الم*", "بعد المفاوضات في الميناء", "بعد [المفاوضات]0 في [الميناء]0"}});
}

TEST_CASE("a phrase with wildcards is marked whole, a loose one word by word") {
  check_rows(
      {{"\"har* strike\"", "harbour strike; strike, harbour", "[harbour strike]0; strike, harbour"},
       {"\"harbour strike\"~2", "strike, harbour of the strike, harbour",
        "strike, [harbour]0 of the [strike]0, harbour"},
       {"\"har* strike\"~1", "harbour a strike; harbour a b strike",
        "[harbour]0 a [strike]0; harbour a b strike"}});
}

TEST_CASE("of what is near one another those are marked that are") {
  check_rows(
      {{"strike NEAR/2 rovik", "strike x x x strike Rovik x x x Rovik",
        "strike x x x [strike]0 [Rovik]1 x x x Rovik"},
       {"strike ONEAR/2 rovik", "Rovik strike", "Rovik strike"},
       {"harbours NEAR/2 rovik", "harboured in Rovik", "[harboured]0 in [Rovik]1"},
       {"\"cease fire\" NEAR/3 (dawn OR talks)", "cease fire at dawn, talks, fire",
        "[cease fire]0 at [dawn]1, [talks]2, fire"},
       {"(cease NEAR/1 fire) NEAR/2 dawn", "cease x fire; dawn cease fire",
        "cease x fire; [dawn]2 [cease]0 [fire]1"},
       {"strike NEAR/1 rovik harbour", "strike, harbour, Rovik", "strike, [harbour]2, Rovik"},
       {"=Ismail NEAR/1 Qadi", "Ismail Qadi Ismaïl", "[Ismail]0 [Qadi]1 Ismaïl"},
       {"==Ismail NEAR/1 Qadi", "ISMAIL Qadi, Ismail", "ISMAIL [Qadi]1, [Ismail]0"},
       {"-(strike NEAR/1 rovik) rain", "strike Rovik rain", "strike Rovik [rain]0"},
       {"title:(strike NEAR/1 rovik)", "strike Rovik", "strike Rovik"},
       {"title:(strike NEAR/1 rovik)", "strike Rovik", "[strike]0 [Rovik]1", TextPart::Title},
       {"هدنة NEAR/2 قريبة", "قريبة، المفاوضات في هدنة قريبة",
        "قريبة، المفاوضات في [هدنة]0 [قريبة]1"}});
}

TEST_CASE("what is asked of the body isn't marked in titles") {
  check_rows({{"body:strike", "a strike", "a [strike]0"},
              {"body:strike", "a strike", "a strike", TextPart::Title},
              {"body:\"a strike\"", "a strike", "a strike", TextPart::Title},
              {"body:(strike NEAR/2 rovik)", "Rovik on strike", "[Rovik]1 on [strike]0"},
              {"body:strike title:rovik", "Rovik strike", "[Rovik]1 strike", TextPart::Title}});
}

TEST_CASE("what is taken away or only filters matches nowhere") {
  check_rows({{"strike -rovik", "a strike in Rovik", "a [strike]0 in Rovik"},
              {"strike AND NOT (rovik OR talks)", "strike talks", "[strike]0 talks"},
              {"strike source:rovik lang:en", "Rovik en strike", "Rovik en [strike]0"},
              {"strike author:rovik date:2024 path:en", "Rovik en strike", "Rovik en [strike]0"},
              {"strike^2 rovik^0.5", "Rovik strike", "[Rovik]1 [strike]0"},
              {"-strike", "strike", "strike"}});
}

TEST_CASE("what is asked of titles matches in titles alone") {
  check_rows({{"title:strike", "a strike", "a strike"},
              {"title:strike", "a strike", "a [strike]0", TextPart::Title},
              {"title:\"a strike\"", "a strike", "[a strike]0", TextPart::Title},
              {"title:strike rovik", "Rovik strike", "[Rovik]1 strike"},
              {"rovik", "Rovik strike", "[Rovik]0 strike", TextPart::Title}});
}

TEST_CASE("the words of a query are counted") {
  SmallIndex index;
  const std::vector<std::pair<std::string, std::uint32_t>> rows = {{"", 0},
                                                                   {"strike rovik", 2},
                                                                   {"cease-fire", 1},
                                                                   {"\"a b c\" dock*", 2},
                                                                   {"a NEAR/2 (b OR \"c d\")", 3},
                                                                   {"a -b lang:en", 1}};
  for (const auto& [typed, count] : rows) {
    CAPTURE(typed);
    CHECK(compile_query(typed, {}, index.context()).matcher.word_count() == count);
  }
}

}  // namespace
}  // namespace dragoman
