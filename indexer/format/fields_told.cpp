#include "indexer/format/fields_told.h"

#include "indexer/format/passage.h"

namespace dragoman {

void tell_fields(FieldValues& values, Record& record) {
  record.id = plain_line(values.take(Field::Id));
  record.told = {.title = field_line(values.take(Field::Title)),
                 .date = plain_line(values.take(Field::Date)),
                 .source = field_line(values.take(Field::Source)),
                 .author = field_line(values.take(Field::Author)),
                 .lang = plain_line(values.take(Field::Lang)),
                 .source_lang = plain_line(values.take(Field::SourceLang)),
                 .url = plain_line(values.take(Field::Url))};
}

std::string take_standfirst(FieldValues& values) {
  return field_passage(values.take(Field::Standfirst)).text;
}

}  // namespace dragoman
