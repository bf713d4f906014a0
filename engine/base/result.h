// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <variant>

#include "engine/base/phrase.h"

namespace stepwright {

/// Why something could not be done, in words for the person who asked for it.
struct Error {
  /// Stable and short: "INVALID_JSON_DESCRIPTION", "States.Runtime", "file.unreadable".
  std::string code;
  Phrase message;       ///< one sentence
  std::string pointer;  ///< JSON pointer of the place, "" where none is known
  Phrase remedy;        ///< what to do about it, "" where the message says it

  bool operator==(const Error&) const = default;
};

/// A value, or the error that took its place. (GCC 12 in C++20 has no std::expected.)
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value)
      : content_(std::in_place_index<0>, std::move(value)) {}  // NOLINT: implicit by design
  Result(Error error)
      : content_(std::in_place_index<1>, std::move(error)) {}  // NOLINT: implicit by design

  [[nodiscard]] bool ok() const { return content_.index() == 0; }
  explicit operator bool() const { return ok(); }

  [[nodiscard]] const T& value() const& { return std::get<0>(content_); }
  [[nodiscard]] T& value() & { return std::get<0>(content_); }
  [[nodiscard]] T&& value() && { return std::get<0>(std::move(content_)); }
  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

  [[nodiscard]] const Error& error() const { return std::get<1>(content_); }

 private:
  std::variant<T, Error> content_;
};

}  // namespace stepwright
