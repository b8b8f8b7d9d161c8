#include "common/text/tokenizer.h"

#include <array>
#include <map>
#include <string>
#include <vector>

#include "common/text/segment_analyzer.h"
#include "common/text/segmenter.h"
#include "common/text/utf8.h"
#include "common/text/word_parts.h"

namespace dragoman {
namespace {

bool is_hyphen(char32_t c) {
  return c == '-' || c == 0x2010 || c == 0x2011 || c == 0x05BE;
}

// Whether `between`, the text from one segment to the next, is one hyphen and nothing else.
bool joins(std::string_view between) {
  if (between.empty() || between.size() > 3) return false;
  const CodePoint c = decode_at(between, 0);
  return c.length == between.size() && is_hyphen(c.value);
}

// The 's that segmentation leaves alone after a digit or a full stop: the 1990's, the U.S.'s.
bool is_lone_possessive(std::string_view between, std::string_view segment) {
  if (segment != "s" && segment != "S") return false;
  if (between.starts_with('.')) between.remove_prefix(1);
  if (between.empty() || between.size() > 3) return false;
  const CodePoint c = decode_at(between, 0);
  return c.length == between.size() && is_apostrophe(c.value);
}

// Words joined by hyphens, as far as they have been read.
struct Compound {
  static constexpr std::size_t kMaxParts = 4;

  std::size_t count = 0;
  bool joinable = true;  // each segment so far is one word
  std::array<Token, kMaxParts> parts{};
};

}  // namespace

struct Tokenizer::State {
  explicit State(const AnalyzerSettings& with) : settings(with), folder(with.fold_marks) {}

  SegmentAnalyzer& begin_call(std::string_view language);
  void append_segment(TextSegment segment, Compound& compound);
  void end_compound(Compound& compound);
  void append_all();

  AnalyzerSettings settings;
  Segmenter segmenter;
  Folder folder;
  std::map<std::string, SegmentAnalyzer, std::less<>> analyzers;
  // Of the running call.
  SegmentAnalyzer* analyzer = nullptr;
  std::string_view text;
  std::uint32_t words = 0;
  std::vector<Token> tokens;
};

SegmentAnalyzer& Tokenizer::State::begin_call(std::string_view language) {
  std::size_t cached = 0;
  for (auto& [name, each] : analyzers) {
    each.begin_call();
    cached += each.cached();
  }
  if (cached >= TokenCache::kMaxWords) {
    for (auto& [name, each] : analyzers) each.clear();
  }
  tokens.clear();
  words = 0;
  const std::string name(SegmentAnalyzer::name_for(language, settings.stemming));
  return analyzers.try_emplace(name, name, settings.stemming, folder).first->second;
}

void Tokenizer::State::append_segment(TextSegment segment, Compound& compound) {
  const std::span<const Token> found =
      analyzer->analyze(text.substr(segment.begin, segment.end - segment.begin));
  std::size_t primary = 0;
  for (Token token : found) {
    token.begin += segment.begin;
    token.end += segment.begin;
    token.position += words + 1;
    tokens.push_back(token);
    if (token.additional) continue;
    ++primary;
    if (compound.count < Compound::kMaxParts) compound.parts[compound.count] = token;
  }
  words += static_cast<std::uint32_t>(primary);
  compound.joinable &= primary == 1;
  ++compound.count;
}

void Tokenizer::State::end_compound(Compound& compound) {
  if (compound.joinable && compound.count >= 2 && compound.count <= Compound::kMaxParts) {
    std::array<std::string_view, Compound::kMaxParts> parts;
    for (std::size_t i = 0; i < compound.count; ++i) {
      parts[i] =
          text.substr(compound.parts[i].begin, compound.parts[i].end - compound.parts[i].begin);
    }
    const std::uint32_t begin = compound.parts[0].begin;
    const std::uint32_t end = compound.parts[compound.count - 1].end;
    for (Token token : analyzer->analyze_joined(text.substr(begin, end - begin),
                                                {parts.data(), compound.count})) {
      token.begin += begin;
      token.end += begin;
      token.position = compound.parts[0].position;
      tokens.push_back(token);
    }
  }
  compound = {};
}

void Tokenizer::State::append_all() {
  Compound compound;
  std::uint32_t last_end = 0;
  for (const TextSegment segment : segmenter.segment(text)) {
    const std::string_view between = text.substr(last_end, segment.begin - last_end);
    const std::string_view bytes = text.substr(segment.begin, segment.end - segment.begin);
    if (last_end == 0 || !is_lone_possessive(between, bytes)) {
      if (!joins(between) || last_end == 0) end_compound(compound);
      append_segment(segment, compound);
    }
    last_end = segment.end;
  }
  end_compound(compound);
}

Tokenizer::Tokenizer(const AnalyzerSettings& settings)
    : state_(std::make_unique<State>(settings)) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

std::span<const Token> Tokenizer::tokenize(std::string_view text, std::string_view language) {
  state_->analyzer = &state_->begin_call(language);
  state_->text = text;
  state_->append_all();
  return state_->tokens;
}

const AnalyzerSettings& Tokenizer::settings() const {
  return state_->settings;
}

}  // namespace dragoman
