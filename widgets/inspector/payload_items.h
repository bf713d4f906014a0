// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>

#include "widgets/inspector/payload_typing.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace stepwright::inspector {

/// The items that show a payload template: key, kind, value, and below what is evaluated what it
/// yields on the data that is known. What was typed and cannot be taken is shown in its place,
/// marked.
class PayloadItems : public PayloadCells {
  Q_DECLARE_TR_FUNCTIONS(PayloadItems)
 public:
  /// All of them outlive it.
  PayloadItems(QTreeWidget& tree, const Payload& payload, const PayloadTyping& typing)
      : tree_(tree), payload_(payload), typing_(typing) {}

  /// Makes the items anew; what was folded stays folded.
  void fill();
  void setFolded(const edit::PayloadPath& path, bool folded);
  /// Null where there is no such row.
  [[nodiscard]] QTreeWidgetItem* at(const edit::PayloadPath& path) const;
  /// What the rows yield on other data.
  void showResults();
  /// What was typed into that row, and what it yields.
  void showTyped(QTreeWidgetItem& item);
  void showAllTyped();
  [[nodiscard]] static int heightOf(const QTreeWidgetItem& item);
  /// What a kind is called.
  [[nodiscard]] static QString kindWords(edit::PayloadKind kind);

 private:
  void fill(QTreeWidgetItem& into, const json::Value& value, const edit::PayloadPath& path);
  void fillRow(QTreeWidgetItem& item, const std::string& key, const json::Value& value);
  void showRefused(QTreeWidgetItem& item);
  void showResult(QTreeWidgetItem& item);

  QTreeWidget& tree_;
  const Payload& payload_;
  const PayloadTyping& typing_;
  QList<edit::PayloadPath> folded_;
};

/// The place of a row's value in the payload.
[[nodiscard]] edit::PayloadPath pathOf(const QTreeWidgetItem& item);
}  // namespace stepwright::inspector
