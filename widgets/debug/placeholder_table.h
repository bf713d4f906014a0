// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <map>
#include <optional>
#include <vector>

#include "engine/asl/document.h"
#include "engine/asl/placeholders.h"
#include "engine/project/host_declarations.h"

namespace stepwright::debug {

/// The placeholders of a document, and the values that its template has for them.
class PlaceholderTable {
  Q_DECLARE_TR_FUNCTIONS(stepwright::debug::PlaceholderTable)
 public:
  void setDocument(const asl::Definition& document) { all_ = asl::placeholdersOf(document); }
  /// Looks at the template of the document at that path, "" for none. Gives the type that it says.
  std::optional<asl::WorkflowType> lookAtTemplate(const QString& path);

  /// As often as each stands in the document.
  [[nodiscard]] const std::vector<asl::Placeholder>& all() const { return all_; }
  [[nodiscard]] const asl::PlaceholderValues& templateValues() const { return values_; }
  /// The function or machine of the template that stands for it here; "" where none does.
  [[nodiscard]] std::string resourceFor(const std::string& name) const;
  /// Where the template declares what stands for it; nothing where it does not.
  [[nodiscard]] std::optional<project::DeclaredAt> declaredAt(const std::string& name) const;
  [[nodiscard]] const QString& templateName() const { return templateName_; }
  /// Those that were given, and the template's for the rest; none where the document has no
  /// placeholders.
  [[nodiscard]] asl::PlaceholderValues valuesWith(asl::PlaceholderValues given) const;
  /// The document with them, as a run takes it.
  [[nodiscard]] asl::Document filled(const asl::Document& document,
                                     const asl::PlaceholderValues& given) const;
  /// Why a run of the document cannot begin: one that it needs has no value.
  [[nodiscard]] std::optional<Error> missing(const asl::Definition& document,
                                             const asl::PlaceholderValues& given) const;
  /// "4 placeholders, all have a value"; "" where there are none.
  [[nodiscard]] QString words(const asl::PlaceholderValues& given) const;

 private:
  std::vector<asl::Placeholder> all_;
  asl::PlaceholderValues values_;
  std::map<std::string, std::string> resources_;  ///< what a placeholder stands for, by its name
  std::optional<project::HostDeclarations> declarations_;
  QString templateName_;
};

}  // namespace stepwright::debug
