// What the fields of a record are called, as a tree of names: a reader goes down it key by key
// and puts the values where they belong. Used for JSON and for front matter.
//
// FieldNames is built once and may then be read by any thread; FieldValues holds one record's
// values.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/format/field_map.h"

namespace dragoman {

enum class Field : std::uint8_t {
  Id,
  Title,
  Text,
  Standfirst,
  Date,
  Source,
  Author,
  Lang,
  SourceLang,
  Url
};
inline constexpr std::size_t kFieldCount = 10;

// By our own name for it: "source_lang".
std::optional<Field> find_field(std::string_view name);

// "id, title, text, ..."
std::string list_fields();

// Whether `name` is a usual one for a list of records.
bool names_record_list(std::string_view name);

class FieldNames {
 public:
  // A position in the tree; kNowhere where no field can lie.
  using Place = std::int32_t;
  static constexpr Place kTop = 0;
  static constexpr Place kNowhere = -1;

  explicit FieldNames(const FieldMap& map);

  // Where key `name` of an object at `place` lies; dots in it go further down.
  Place below(Place place, std::string_view name) const;

 private:
  friend class FieldValues;
  static constexpr std::int32_t kNoSlot = -1;

  struct Node {
    std::map<std::string, Place, std::less<>> children;
    std::int32_t slot = kNoSlot;
    bool is_wrapper = false;  // what isn't among its children may be among those at the top
  };

  Place make_place(std::string_view path);
  std::int32_t add_name(Field field, std::string_view path, std::int32_t slot);
  void add_usual_name(Field field, std::string_view name);

  std::vector<Node> nodes_;
  std::vector<Field> fields_;      // of each slot; of one field's slots the better come first
  std::int32_t mapped_slots_ = 0;  // how many of the slots, the first, have names from the user
};

class FieldValues {
 public:
  // `names` must outlive it.
  explicit FieldValues(const FieldNames& names);

  // A value met at `place`. Of several for one name the first counts; but a text's are lines,
  // and authors a list.
  void add(FieldNames::Place place, std::string value);

  // The best value given for `field`, which is gone then; empty where there is none.
  std::string take(Field field);

  void clear();

 private:
  const FieldNames& names_;
  std::vector<std::string> values_;   // by slot
  std::vector<std::int32_t> filled_;  // slots
};

}  // namespace dragoman
