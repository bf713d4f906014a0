// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QTreeView;

namespace stepwright::debug {

/// Draws the rows of the debugger's lists alike: icon, title, small code after it, a quiet detail
/// and a count at the right end. A title that is aligned to the
/// right stands there, and one that is too long is cut where the list cuts (textElideMode).
class RowDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  enum Role {
    CodeRole = Qt::UserRole + 100,  ///< small text in the code family after the title
    DetailRole,                     ///< at the right end
    BadgeRole,                      ///< a number in a round field at the right end
    TagRole,                        ///< a word in a small field before the detail
    BoldRole,
    FaintRole,     ///< the whole row in hint colour
    CodeTitleRole  ///< the title in the code family
  };
  explicit RowDelegate(int height = 24, QObject* parent = nullptr);

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                               const QModelIndex& index) const override;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;

 protected:
  bool eventFilter(QObject* editor, QEvent* event) override;

 private:
  int height_;
};

/// The names of columns stand over what is written in them, and have more room.
void alignHead(QTreeView& table);

}  // namespace stepwright::debug
