// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stepwright::asl::rules {

/// A place in the definition, on the way down to it. It is spelled as a pointer only where
/// something is said of it: most of what is looked at is as it should be, and to spell each place
/// took most of the time of a validation. Those above must outlive it, so it is handed on by
/// reference and never kept.
class Place {
 public:
  explicit Place(const std::string& pointer) : start_(&pointer) {}
  explicit Place(std::string&& pointer) = delete;
  Place(const Place& above, std::string_view name) : above_(&above), name_(name) {}
  Place(const Place& above, std::size_t item) : above_(&above), item_(item), isItem_(true) {}

  /// The last token; "" of an item and of where the way began.
  [[nodiscard]] std::string_view name() const { return name_; }
  [[nodiscard]] std::string pointer() const;

 private:
  const std::string* start_ = nullptr;
  const Place* above_ = nullptr;
  std::string_view name_;
  std::size_t item_ = 0;
  bool isItem_ = false;
};

}  // namespace stepwright::asl::rules
