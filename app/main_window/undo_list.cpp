// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/undo_list.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QUndoView>

#include "widgets/common/icons.h"
#include "widgets/common/true_focus.h"

namespace stepwright::app {

namespace {

/// Steps that are taken back are quiet, the present one has a mark.
class StepDelegate : public QStyledItemDelegate {
 public:
  explicit StepDelegate(QUndoView* view) : QStyledItemDelegate(view), view_(view) {}
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {120, 24};
  }

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    const auto theme = common::Theme::current();
    const int present = view_->currentIndex().row();
    if (index.row() > present) option->palette.setColor(QPalette::Text, theme.text3);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {16, 16};
    option->icon = index.row() == present ? common::icon(QStringLiteral("chev-right"))
                   : index.row() == 0 ? common::icon(QStringLiteral("open"), &common::Theme::text3)
                                      : QIcon();
    option->textElideMode = Qt::ElideMiddle;
  }

 private:
  QUndoView* view_;
};

QString undoWords(const char* text) { return QCoreApplication::translate("UndoList", text); }

}  // namespace

QUndoView* undoList(QWidget* parent) {
  auto* view = new common::TrueFocus<QUndoView>(parent);
  view->setObjectName(QStringLiteral("undoList"));
  view->setAccessibleName(undoWords(QT_TRANSLATE_NOOP("UndoList", "Undo list")));
  view->setEmptyLabel(undoWords(QT_TRANSLATE_NOOP("UndoList", "As it was opened")));
  view->setItemDelegate(new StepDelegate(view));
  view->setFrameShape(QFrame::NoFrame);
  view->setFont(common::fontOf(common::FontRole::Table));
  view->setUniformItemSizes(true);
  return view;
}

}  // namespace stepwright::app
