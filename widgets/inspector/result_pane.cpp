// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/result_pane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QSettings>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <memory>

#include "widgets/common/icons.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/action_context.h"
#include "widgets/inspector/elided_label.h"
#include "widgets/inspector/text.h"

Q_DECLARE_METATYPE(std::shared_ptr<stepwright::asl::Shape>)

namespace stepwright::inspector {
namespace {

constexpr int headHeight = 28;
constexpr int treeHeight = 136;
constexpr int PathRole = Qt::UserRole + 1;
constexpr int ShapeRole = Qt::UserRole + 2;

QString openKey() { return QStringLiteral("inspector/resultOpen"); }

/// A member as an expression of either language reads it.
QString memberOf(const QString& path, const QString& name, asl::QueryLanguage language) {
  const bool plain = std::all_of(name.begin(), name.end(), [](QChar c) {
    return c.isLetterOrNumber() || c == QLatin1Char('_');
  });
  if (plain) return path + QLatin1Char('.') + name;
  return language == asl::QueryLanguage::Jsonata ? QStringLiteral("%1.`%2`").arg(path, name)
                                                 : QStringLiteral("%1['%2']").arg(path, name);
}

}  // namespace

ResultPane::ResultPane(QWidget* parent)
    : QWidget(parent), tree_(new QTreeWidget(this)), chevron_(new QToolButton(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* head = new QWidget(this);
  head->setFixedHeight(headHeight);
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(8, 0, 12, 0);
  row->setSpacing(8);
  chevron_->setObjectName(QStringLiteral("small"));
  chevron_->setFixedSize(18, 18);
  chevron_->setCheckable(true);
  chevron_->setAccessibleName(tr("Show the shape of the answer"));
  auto* title = new QLabel(tr("Result"), head);
  title->setFont(common::fontOf(common::FontRole::Heading));
  auto* words = new ElidedLabel(head);
  words->setText(tr("shape of the answer, no run needed"));
  words->setFont(common::fontOf(common::FontRole::Table));
  setTone(words, "2");
  auto* inserts = new QLabel(tr("inserts"), head);
  inserts->setFont(common::fontOf(common::FontRole::Small));
  setTone(inserts, "2");
  row->addWidget(chevron_);
  row->addWidget(title);
  row->addWidget(words, 1);
  row->addWidget(new common::KeyCap(QStringLiteral("Enter"), head));
  row->addWidget(inserts);
  head->installEventFilter(this);
  tree_->setColumnCount(2);
  tree_->setHeaderHidden(true);
  tree_->setFrameShape(QFrame::NoFrame);
  tree_->setFont(common::fontOf(common::FontRole::Code));
  tree_->header()->setStretchLastSection(false);
  tree_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  tree_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  tree_->setFixedHeight(treeHeight);
  tree_->setAccessibleName(tr("Shape of the answer"));
  tree_->installEventFilter(this);
  column->addWidget(head);
  column->addWidget(tree_);
  connect(chevron_, &QToolButton::clicked, this, &ResultPane::fold);
  connect(tree_, &QTreeWidget::itemExpanded, this, &ResultPane::fill);
  connect(tree_, &QTreeWidget::itemDoubleClicked, this, &ResultPane::pick);
  fold(QSettings().value(openKey(), true).toBool());
}

void ResultPane::fold(bool open) {
  chevron_->setChecked(open);
  chevron_->setIcon(common::icon(open ? QStringLiteral("chev-down") : QStringLiteral("chev-right"),
                                 &common::Theme::text2));
  tree_->setVisible(open);
  QSettings().setValue(openKey(), open);
}

void ResultPane::show(const asl::Shape& shape, asl::QueryLanguage language) {
  const bool jsonata = language == asl::QueryLanguage::Jsonata;
  const QString root = jsonata ? QStringLiteral("$states.result") : QStringLiteral("$");
  QString shown = root + QString::number(int(shape.kind())) + toQt(shape.name());
  for (const auto& field : shape.fields()) shown += QLatin1Char(' ') + toQt(field);
  if (shown == shown_) return;
  shown_ = shown;
  shape_ = shape;
  tree_->clear();
  addField(nullptr, root, shape, root);
  auto* top = tree_->topLevelItem(0);
  const int fields = int(shape.fields().size());
  if (fields > 0) top->setText(1, tr("%1, %n field(s)", "", fields).arg(wordsOf(shape)));
  if (!jsonata)
    top->setToolTip(0,
                    tr("In ResultSelector, where $ is the answer; ResultPath puts it elsewhere"));
  top->setExpanded(true);
}

void ResultPane::addField(QTreeWidgetItem* parent, const QString& name, const asl::Shape& shape,
                          const QString& path) {
  auto* item = new QTreeWidgetItem({name, wordsOf(shape)});
  item->setData(0, PathRole, path);
  item->setData(0, ShapeRole, QVariant::fromValue(std::make_shared<asl::Shape>(shape)));
  item->setForeground(0, common::Theme::current().accent);
  item->setForeground(1, common::Theme::current().text2);
  item->setFont(1, common::fontOf(common::FontRole::Small));
  using Kind = asl::Shape::Kind;
  const bool parts = shape.kind() == Kind::Structure || shape.kind() == Kind::List;
  item->setChildIndicatorPolicy(parts ? QTreeWidgetItem::ShowIndicator
                                      : QTreeWidgetItem::DontShowIndicator);
  if (parent == nullptr) {
    tree_->addTopLevelItem(item);
  } else {
    parent->addChild(item);
  }
}

/// Shapes may hold themselves: what is below is made when it is opened.
void ResultPane::fill(QTreeWidgetItem* item) {
  if (item->childCount() > 0) return;
  const auto shape = item->data(0, ShapeRole).value<std::shared_ptr<asl::Shape>>();
  if (shape == nullptr) return;
  const QString path = item->data(0, PathRole).toString();
  const auto language = path.startsWith(QLatin1String("$states")) ? asl::QueryLanguage::Jsonata
                                                                  : asl::QueryLanguage::JsonPath;
  if (shape->kind() == asl::Shape::Kind::List && shape->item()) {
    // An item that has parts is gone through to them.
    const auto inner = *shape->item();
    const QString first = path + QStringLiteral("[0]");
    if (inner.fields().empty()) return addField(item, QStringLiteral("[0]"), inner, first);
    for (const auto& field : inner.fields()) {
      addField(item, QStringLiteral("[0].") + toQt(field), *inner.field(field),
               memberOf(first, toQt(field), language));
    }
    return;
  }
  for (const auto& field : shape->fields())
    addField(item, toQt(field), *shape->field(field), memberOf(path, toQt(field), language));
}

void ResultPane::pick(const QTreeWidgetItem* item) {
  if (item != nullptr) emit pathPicked(item->data(0, PathRole).toString());
}

bool ResultPane::eventFilter(QObject* watched, QEvent* event) {
  if (watched != tree_ && event->type() == QEvent::MouseButtonRelease) {
    fold(tree_->isHidden());
    return true;
  }
  if (watched == tree_ && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      pick(tree_->currentItem());
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void ResultPane::paintEvent(QPaintEvent*) {
  const auto theme = common::Theme::current();
  QPainter painter(this);
  painter.fillRect(QRect(0, 0, width(), headHeight), theme.surface2);
  painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

}  // namespace stepwright::inspector

#include "moc_result_pane.cpp"
