#include "indexer/format/field_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "common/text/blank.h"
#include "common/text/embedded.h"
#include "common/text/split.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_fields();  // data/fields

namespace {

// In the order of Field.
constexpr std::array<std::string_view, kFieldCount> kFields = {
    "id", "title", "text", "standfirst", "date", "source", "author", "lang", "source_lang", "url"};

struct UsualNames {
  std::array<std::vector<std::string>, kFieldCount> of_fields;
  std::vector<std::string> inner;
  std::vector<std::string> wrappers;
  std::vector<std::string> lists;

  std::vector<std::string>* find(std::string_view kind) {
    if (const auto field = find_field(kind)) return &of_fields[static_cast<std::size_t>(*field)];
    if (kind == "inner") return &inner;
    if (kind == "wrapper") return &wrappers;
    return kind == "list" ? &lists : nullptr;
  }
};

UsualNames read_usual_names() {
  UsualNames usual;
  for (const std::string_view line : split(embedded_fields().front().content, '\n')) {
    const std::vector<std::string_view> words = split(line, ' ');
    if (std::vector<std::string>* names = usual.find(words.front())) {
      names->assign(words.begin() + 1, words.end());
    }
  }
  return usual;
}

const UsualNames& usual_names() {
  static const UsualNames usual = read_usual_names();
  return usual;
}

// The form in which names are compared: "Article_Body" -> "articlebody", "_ID" -> "_id".
std::string fold_name(std::string_view name) {
  std::string folded;
  for (const char c : name) {
    if ((c == '_' || c == '-') && !folded.empty()) continue;
    folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return folded;
}

// No name that anyone looks for is as long.
constexpr std::size_t kLongestName = 200;

std::string_view separator_of(Field field) {
  if (field == Field::Text || field == Field::Standfirst) return "\n";
  return field == Field::Author ? ", " : "";
}

}  // namespace

std::optional<Field> find_field(std::string_view name) {
  const auto* const found = std::find(kFields.begin(), kFields.end(), name);
  if (found == kFields.end()) return {};
  return static_cast<Field>(found - kFields.begin());
}

std::string list_fields() {
  std::string list;
  for (const std::string_view field : kFields) (list += list.empty() ? "" : ", ") += field;
  return list;
}

bool names_record_list(std::string_view name) {
  const std::vector<std::string>& lists = usual_names().lists;
  return name.size() <= kLongestName &&
         std::find(lists.begin(), lists.end(), fold_name(name)) != lists.end();
}

FieldNames::FieldNames(const FieldMap& map) : nodes_(1) {
  for (const auto& [ours, theirs] : map) {
    if (const auto field = find_field(ours)) add_usual_name(*field, theirs);
  }
  mapped_slots_ = static_cast<std::int32_t>(fields_.size());
  for (std::size_t field = 0; field < kFieldCount; ++field) {
    for (const std::string& name : usual_names().of_fields[field]) {
      add_usual_name(static_cast<Field>(field), name);
    }
  }
  for (const std::string& wrapper : usual_names().wrappers) {
    nodes_[static_cast<std::size_t>(make_place(wrapper))].is_wrapper = true;
  }
}

// A list of authors mixes names and objects with names, so for these there is one slot.
void FieldNames::add_usual_name(Field field, std::string_view name) {
  const std::int32_t slot = add_name(field, name, kNoSlot);
  for (const std::string& inner : usual_names().inner) {
    add_name(field, std::string(name) + "." + inner, field == Field::Author ? slot : kNoSlot);
  }
}

// Its values go into `slot`, or into a new one; into neither if another field has the name
// already. Returns where they go.
std::int32_t FieldNames::add_name(Field field, std::string_view path, std::int32_t slot) {
  std::int32_t& own = nodes_[static_cast<std::size_t>(make_place(path))].slot;
  if (own != kNoSlot) return own;
  if (slot == kNoSlot) {
    slot = static_cast<std::int32_t>(fields_.size());
    fields_.push_back(field);
  }
  own = slot;
  return own;
}

FieldNames::Place FieldNames::make_place(std::string_view path) {
  Place place = kTop;
  for (const std::string_view part : split(path, '.')) {
    const auto next = static_cast<Place>(nodes_.size());
    const auto [child, is_new] =
        nodes_[static_cast<std::size_t>(place)].children.try_emplace(fold_name(part), next);
    place = child->second;
    if (is_new) nodes_.emplace_back();
  }
  return place;
}

FieldNames::Place FieldNames::below(Place place, std::string_view name) const {
  if (place == kNowhere || name.size() > kLongestName) return kNowhere;
  for (const std::string_view part : split(name, '.')) {
    const Node* node = &nodes_[static_cast<std::size_t>(place)];
    const std::string folded = fold_name(part);
    auto child = node->children.find(folded);
    if (child == node->children.end() && node->is_wrapper) {
      node = &nodes_[kTop];
      child = node->children.find(folded);
    }
    if (child == node->children.end()) return kNowhere;
    place = child->second;
  }
  return place;
}

FieldValues::FieldValues(const FieldNames& names) : names_(names), values_(names.fields_.size()) {}

void FieldValues::add(FieldNames::Place place, std::string value) {
  if (place == FieldNames::kNowhere) return;
  const std::int32_t slot = names_.nodes_[static_cast<std::size_t>(place)].slot;
  if (slot == FieldNames::kNoSlot) return;
  if (value.empty()) return;
  std::string& held = values_[static_cast<std::size_t>(slot)];
  const std::string_view separator = separator_of(names_.fields_[static_cast<std::size_t>(slot)]);
  if (held.empty()) {
    held = std::move(value);
    filled_.push_back(slot);
  } else if (!separator.empty()) {
    (held += separator) += value;
  }
}

std::string FieldValues::take(Field field) {
  std::ranges::sort(filled_);
  std::string taken;
  for (const std::int32_t slot : filled_) {
    if (names_.fields_[static_cast<std::size_t>(slot)] != field) continue;
    const bool is_joined = field == Field::Text && slot < names_.mapped_slots_;
    if (!taken.empty() && !is_joined) break;
    std::string& value = values_[static_cast<std::size_t>(slot)];
    if (trim_blank(value).empty()) continue;
    if (taken.empty()) {
      taken = std::move(value);
    } else {
      (taken += '\n') += value;
    }
    value.clear();
  }
  return taken;
}

void FieldValues::clear() {
  for (const std::int32_t slot : filled_) values_[static_cast<std::size_t>(slot)].clear();
  filled_.clear();
}

}  // namespace dragoman
