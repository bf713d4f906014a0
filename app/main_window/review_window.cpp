// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/review_window.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "engine/analysis/review_text.h"
#include "engine/asl/bind.h"
#include "widgets/canvas/review_graph.h"
#include "widgets/common/icons.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/compare/compare_view.h"

namespace stepwright::app {
namespace {

using analysis::StateDifference;
using Sign = StateDifference::Sign;

QString signWords(const StateDifference& difference) {
  switch (difference.sign) {
    case Sign::Added:
      return QStringLiteral("+");
    case Sign::Removed:
      return QStringLiteral("\u2212");
    case Sign::Changed:
      break;
  }
  const bool own = !difference.fields.empty() || !difference.renamedFrom.empty();
  return own || !difference.movedFrom ? QStringLiteral("~") : QStringLiteral("\u2192");
}

QString rowWords(const StateDifference& difference) {
  if (difference.name.empty()) return ReviewWindow::tr("~  The workflow itself");
  return signWords(difference) + QStringLiteral("  ") + common::toQt(difference.name) +
         QStringLiteral("  ") + common::toQt(asl::toString(difference.type));
}

/// What became of it, a line each, in words and as the fields that differ.
QStringList linesOf(const StateDifference& difference) {
  QStringList lines;
  if (!difference.within.empty())
    lines << ReviewWindow::tr("in %1").arg(common::toQt(difference.within));
  if (!difference.renamedFrom.empty())
    lines << ReviewWindow::tr("renamed from %1").arg(common::toQt(difference.renamedFrom));
  if (difference.movedFrom)
    lines << (difference.movedFrom->empty()
                  ? ReviewWindow::tr("moved from the top level")
                  : ReviewWindow::tr("moved from %1").arg(common::toQt(*difference.movedFrom)));
  for (const auto* list : {&difference.fields, &difference.ways})
    for (const auto& field : *list) lines << common::toQt(analysis::fieldInWords(field));
  return lines;
}

QToolButton* stepButton(const char* icon, const QString& tip, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setIcon(common::icon(QString::fromLatin1(icon)));
  button->setToolTip(tip);
  button->setAccessibleName(tip);
  button->setFixedSize(22, 22);
  return button;
}

}  // namespace

ReviewWindow::ReviewWindow(Side before, Side after, QWidget* parent)
    : QDialog(parent),
      before_(std::move(before)),
      after_(std::move(after)),
      review_(analysis::reviewOf(before_.content, after_.content)),
      graph_(new canvas::ReviewGraph(review_, this)),
      texts_(new compare::CompareView(this)),
      list_(new QTreeWidget(this)) {
  setObjectName(QStringLiteral("reviewWindow"));
  setWindowTitle(tr("Compare %1 with %2").arg(after_.name, before_.name));
  setWindowFlags(windowFlags() | Qt::WindowMaximizeButtonHint);
  setSizeGripEnabled(true);
  const QSize room = parent != nullptr ? parent->window()->size() : QSize(1200, 800);
  resize(qMax(760, room.width() * 9 / 10), qMax(480, room.height() * 9 / 10));
  texts_->setTexts(before_.content.text(), after_.content.text());
  auto* above = new QSplitter(Qt::Horizontal, this);
  above->addWidget(list_);
  above->addWidget(graph_);
  above->setStretchFactor(1, 1);
  above->setSizes({300, width() - 300});
  auto* all = new QSplitter(Qt::Vertical, this);
  all->addWidget(above);
  all->addWidget(texts_);
  all->setStretchFactor(0, 1);
  all->setSizes({height() * 2 / 3, height() / 3});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBanner());
  column->addWidget(all, 1);
  fillList();
  connect(list_, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
    if (item == nullptr) return;
    const QTreeWidgetItem* row = item->parent() != nullptr ? item->parent() : item;
    goTo(list_->indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(row)));
  });
  connect(graph_, &canvas::ReviewGraph::differenceClicked, this, &ReviewWindow::goTo);
  const auto key = [this](const char* keys, int by) {
    auto* shortcut = new QShortcut(QKeySequence(QString::fromLatin1(keys)), this);
    connect(shortcut, &QShortcut::activated, this, [this, by] { goTo(current_ + by); });
  };
  key("Alt+Down", 1);
  key("Alt+Up", -1);
  list_->setFocus();
  showPlace();
}

ReviewWindow::~ReviewWindow() = default;

QWidget* ReviewWindow::makeBanner() {
  auto* banner = new QWidget(this);
  banner->setObjectName(QStringLiteral("reviewBanner"));
  banner->setFixedHeight(30);
  banner->setAutoFillBackground(true);
  banner->setBackgroundRole(QPalette::AlternateBase);
  auto* row = new QHBoxLayout(banner);
  row->setContentsMargins(10, 0, 8, 0);
  row->setSpacing(8);
  auto* icon = new QLabel(banner);
  icon->setPixmap(common::icon(QStringLiteral("compare")).pixmap(16, 16));
  row->addWidget(icon);
  auto* side = new QLabel(after_.name, banner);
  side->setFont(common::fontOf(common::FontRole::Heading));
  side->setTextFormat(Qt::PlainText);
  row->addWidget(side);
  auto* rest = new QLabel(
      tr("compared with %1").arg(before_.name) + QStringLiteral("  ·  ") + countsInWords(), banner);
  rest->setObjectName(QStringLiteral("reviewCounts"));
  rest->setTextFormat(Qt::PlainText);
  rest->setMinimumWidth(40);
  rest->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  rest->setToolTip(rest->text());
  row->addWidget(rest, 1);
  previous_ = stepButton("chev-up", tr("Previous difference (Alt+Up)"), banner);
  next_ = stepButton("chev-down", tr("Next difference (Alt+Down)"), banner);
  place_ = new QLabel(banner);
  row->addWidget(previous_);
  row->addWidget(place_);
  row->addWidget(next_);
  connect(previous_, &QToolButton::clicked, this, [this] { goTo(current_ - 1); });
  connect(next_, &QToolButton::clicked, this, [this] { goTo(current_ + 1); });
  return banner;
}

QString ReviewWindow::countsInWords() const {
  if (review_.same())
    return review_.sameText ? tr("Both are the same.")
                            : tr("Both say the same: only how they are written differs.");
  const analysis::ReviewCounts counts = analysis::countsOf(review_);
  QStringList words;
  const auto add = [&](int count, const QString& what) {
    if (count > 0) words << what.arg(count);
  };
  add(counts.added, tr("%1 added"));
  add(counts.removed, tr("%1 removed"));
  add(counts.renamed, tr("%1 renamed"));
  add(counts.moved, tr("%1 moved"));
  add(counts.changed, tr("%1 changed"));
  add(counts.rerouted, tr("%1 with other transitions"));
  if (counts.machine) words << tr("the workflow itself");
  return words.join(QStringLiteral(", "));
}

void ReviewWindow::fillList() {
  list_->setObjectName(QStringLiteral("reviewList"));
  list_->setHeaderHidden(true);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setMinimumWidth(180);
  list_->setAccessibleName(tr("Differences"));
  list_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  list_->header()->setStretchLastSection(false);
  for (const StateDifference& difference : review_.differences) {
    auto* row = new QTreeWidgetItem(list_, {rowWords(difference)});
    row->setFont(0, common::fontOf(common::FontRole::Heading));
    for (const QString& line : linesOf(difference)) {
      auto* detail = new QTreeWidgetItem(row, {line});
      detail->setFont(0, common::fontOf(common::FontRole::Table));
      detail->setToolTip(0, line);
    }
    row->setExpanded(true);
  }
}

void ReviewWindow::goTo(int difference) {
  const int count = static_cast<int>(review_.differences.size());
  if (count == 0) return;
  const int wanted = qBound(0, difference, count - 1);
  if (wanted == current_) return;
  current_ = wanted;
  graph_->goTo(wanted);
  QTreeWidgetItem* row = list_->topLevelItem(wanted);
  const QTreeWidgetItem* item = list_->currentItem();
  if (item != row && (item == nullptr || item->parent() != row)) list_->setCurrentItem(row);
  showText(wanted);
  showPlace();
}

/// The texts to where the state's lines differ.
void ReviewWindow::showText(int difference) {
  const StateDifference& what = review_.differences[static_cast<std::size_t>(difference)];
  const bool gone = what.sign == Sign::Removed;
  const asl::Definition& content = gone ? before_.content : after_.content;
  auto range = content.keyRangeOf(what.state);
  const auto value = content.rangeOf(what.state);
  if (!value || what.state.empty()) return;
  const int first = content.positionAt(range ? range->begin : value->begin).line - 1;
  const int last = content.positionAt(value->end).line - 1;
  const int change = texts_->changeWithin(!gone, first, last);
  if (change >= 0) texts_->goToChange(change);
}

void ReviewWindow::showPlace() {
  const int count = static_cast<int>(review_.differences.size());
  place_->setText(count == 0
                      ? QString()
                      : tr("%1 of %2")
                            .arg(current_ < 0 ? QStringLiteral("–") : QString::number(current_ + 1))
                            .arg(count));
  previous_->setEnabled(current_ > 0);
  next_->setEnabled(current_ + 1 < count);
}

}  // namespace stepwright::app

#include "moc_review_window.cpp"
