// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <utility>

#include "engine/base/result.h"

namespace stepwright::store {

/// Thrown where the store cannot do what it is asked for: a disk that is full is met in the middle
/// of a run, where nothing can go on.
class Failure : public std::runtime_error {
 public:
  explicit Failure(Error error) : std::runtime_error(error.message), error_(std::move(error)) {}
  [[nodiscard]] const Error& error() const { return error_; }

 private:
  Error error_;
};

}  // namespace stepwright::store
