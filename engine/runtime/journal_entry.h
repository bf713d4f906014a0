// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "engine/interpreter/journal.h"
#include "engine/interpreter/task.h"

namespace stepwright::runtime {

/// A task is about to leave the program: whatever becomes of it, it must not leave again.
struct Begun {
  interpreter::TaskId task = 0;
  std::uint64_t turns = 0;  ///< since the last input
  std::string stateId;
  std::string digest;  ///< of its parameters
  bool operator==(const Begun&) const = default;
};

/// It came so far by itself and rests: what is due later counts from here.
struct Reached {
  std::uint64_t turns = 0;  ///< since the last input
};

using JournalLine = std::variant<interpreter::JournalEntry, Begun, Reached>;

/// Where large payloads are kept once, and found again by what keeping them gave.
struct Payloads {
  std::function<std::string(const std::string& text)> keep;
  std::function<std::string(const std::string& digest)> kept;
};

/// A line of a journal as one line of JSON.
[[nodiscard]] std::string toText(const JournalLine& line, const Payloads& payloads);
/// The same behind what that text has.
void writeTo(std::string& to, const JournalLine& line, const Payloads& payloads);
/// Of an entry that nobody made a value of.
void writeTo(std::string& to, std::uint64_t turns, const interpreter::Input& input,
             const Payloads& payloads);
/// Nothing where it is none, or one that a newer program wrote.
[[nodiscard]] std::optional<JournalLine> journalLineFrom(std::string_view text,
                                                         const Payloads& payloads);

}  // namespace stepwright::runtime
