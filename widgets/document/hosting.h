// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "engine/asl/document.h"
#include "engine/project/host_places.h"
#include "engine/project/owner.h"

namespace stepwright::document {

/// What a document has to do with a file that is not its own: the host that it stands in, or a
/// template that says that it is the definition of one of its machines.
class Hosting {
 public:
  /// Looks at the file that the document was read from or written to. `words` is what holds it, ""
  /// for a file of its own.
  void look(const QString& path, std::string words);

  /// What holds the document: "an AWS SAM template"; "" where it is a file of its own.
  [[nodiscard]] const std::string& words() const { return words_; }
  /// The template that speaks of it; its host too.
  [[nodiscard]] const std::optional<project::Owner>& owner() const { return owner_; }

  /// Where a text of the document stands in its host; nothing for a file of its own.
  [[nodiscard]] asl::Origin origin(const std::string& text) const;
  /// For each line of a document that has such an origin the line of the host's file where it
  /// begins; empty for a file of its own.
  [[nodiscard]] std::vector<int> linesOf(const asl::Document& document) const;

  /// What had to be written otherwise in its host when it was saved last; "" = nothing.
  [[nodiscard]] const std::string& note() const { return note_; }
  void setNote(std::string note) { note_ = std::move(note); }

 private:
  std::string words_, note_;
  std::optional<project::Owner> owner_;
  std::optional<project::HostPlaces> places_;  ///< as the host lies on the disk
};

}  // namespace stepwright::document
