// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace stepwright::query {

/// Why an expression cannot be read, and where: `offset` is the byte in its text that a caret
/// points at.
struct SyntaxError {
  std::size_t offset = 0;
  std::string message;

  bool operator==(const SyntaxError&) const = default;
};

/// A parsed expression, or the error that took its place.
template <class T>
class [[nodiscard]] Parsed {
 public:
  Parsed(T value) : value_(std::move(value)) {}            // NOLINT: implicit by design
  Parsed(SyntaxError error) : error_(std::move(error)) {}  // NOLINT: implicit by design

  [[nodiscard]] bool ok() const { return value_.has_value(); }
  explicit operator bool() const { return ok(); }
  [[nodiscard]] const T& value() const& { return *value_; }
  [[nodiscard]] T&& value() && { return *std::move(value_); }
  const T& operator*() const& { return *value_; }
  const T* operator->() const { return &*value_; }
  [[nodiscard]] const SyntaxError& error() const { return error_; }

 private:
  std::optional<T> value_;
  SyntaxError error_;
};

}  // namespace stepwright::query
