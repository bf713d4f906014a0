// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stepwright {

/// The pattern with its arguments: "%1" is the first of them, "%%" a percent sign.
[[nodiscard]] std::string filled(std::string_view pattern,
                                 const std::vector<std::string>& arguments);

/// A text in English, marked so that translations/update finds it: "The name of the state."_en.
struct English {
  const char* text = "";

  [[nodiscard]] constexpr bool empty() const { return *text == '\0'; }
};

constexpr English operator""_en(const char* text, std::size_t) { return {text}; }

/// A text for a person, in English. One that was made of a pattern remembers of which and of what,
/// so that the window can say it in another language; any other text is only ever said as it is.
/// It is a std::string for all who want nothing but the English.
class Phrase : public std::string {
 public:
  Phrase() = default;
  Phrase(std::string text) : std::string(std::move(text)) {}  // NOLINT: implicit by design
  Phrase(std::string_view text) : std::string(text) {}        // NOLINT: implicit by design
  Phrase(const char* text) : std::string(text) {}             // NOLINT: implicit by design
  Phrase(const char* pattern, std::vector<Phrase> arguments);
  Phrase(English text);  // NOLINT: implicit by design
  Phrase(English pattern, std::vector<Phrase> arguments)
      : Phrase(pattern.text, std::move(arguments)) {}

  /// What it was made of; null where nothing is known, or where it was changed since.
  [[nodiscard]] const char* pattern() const;
  /// Of the pattern; none where there is no pattern.
  [[nodiscard]] const std::vector<Phrase>& arguments() const;

 private:
  struct Origin {
    const char* pattern;
    std::vector<Phrase> arguments;
  };
  std::shared_ptr<const Origin> origin_;
};

/// All of them, with commas between.
[[nodiscard]] Phrase listed(const std::vector<Phrase>& phrases);
/// One sentence after the other, those that are empty left out.
[[nodiscard]] Phrase inSentences(const std::vector<Phrase>& phrases);

}  // namespace stepwright
