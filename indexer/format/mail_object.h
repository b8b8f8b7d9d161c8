// GMime's objects and strings, for the readers of mail.
#pragma once

#include <glib-object.h>

#include <memory>
#include <string>

namespace dragoman {

struct UnrefMailObject {
  void operator()(gpointer object) const { g_object_unref(object); }
};

template <typename T>
using MailObject = std::unique_ptr<T, UnrefMailObject>;

// A header's value as one line of well-formed UTF-8; empty for null.
std::string mail_line(const char* value);

}  // namespace dragoman
