// How text is analysed: everything that decides which tokens a text gives.
//
// The index records these settings (as text, see describe()) when it is made; both programs
// build their Tokenizer from what the index records. A change of any of them, or of the
// version of a library underneath, can change tokens, so that an index made under other
// settings must be rebuilt.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

struct AnalyzerSettings {
  // Without stemming a token's stem is its form: folding alone.
  bool stemming = true;
  // Drop diacritics, Arabic and Hebrew marks when folding.
  bool fold_marks = true;

  bool operator==(const AnalyzerSettings&) const = default;
};

// The settings and the versions of what is underneath, as one line of `name=value` pairs
// separated by spaces: "analysis=1 icu=72.1 snowball=2.2.0 stemming=1 fold_marks=1".
std::string describe(const AnalyzerSettings& settings);

// Reads the settings back from describe()'s line; what isn't named keeps its default.
AnalyzerSettings parse_settings(std::string_view description);

}  // namespace dragoman
