// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/coverage_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/common/icons.h"
#include "widgets/common/said.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"
#include "widgets/debug/share_bars.h"
#include "widgets/debug/surface.h"

namespace stepwright::debug {

using analysis::Coverage;
using analysis::MissedWay;
using common::fontOf;
using common::FontRole;
using common::Theme;

namespace {

constexpr std::size_t mostRows = 200;  // more than this nobody reads
constexpr const char* wayProperty = "way";

QString iconOf(const MissedWay& way) {
  switch (way.part.kind) {
    case Coverage::Kind::Rule:
      return QStringLiteral("state-choice");
    case Coverage::Kind::Retrier:
      return QStringLiteral("retry");
    case Coverage::Kind::Catcher:
      return QStringLiteral("caught");
    case Coverage::Kind::State:
    case Coverage::Kind::Edge:
      break;
  }
  return QStringLiteral("edge");
}

QLabel* labelled(const QString& words, FontRole role) {
  auto* label = new QLabel(words);
  label->setFont(fontOf(role));
  label->setTextFormat(Qt::PlainText);
  label->setWordWrap(true);
  if (role == FontRole::Small) label->setForegroundRole(QPalette::PlaceholderText);
  return label;
}

}  // namespace

CoveragePanel::CoveragePanel(QWidget* parent)
    : QWidget(parent),
      content_(new QWidget(this)),
      none_(new QLabel(tr("Run the tests (Ctrl+F5) to see what they come by."), this)),
      figure_(new QLabel(this)),
      parts_(new QLabel(this)),
      change_(new QLabel(this)),
      bars_(new ShareBars(this)),
      count_(new common::CountBadge(this)),
      all_(new common::LinkButton(tr("Make all"), this)) {
  fillSurface(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  none_->setAlignment(Qt::AlignCenter);
  none_->setMargin(16);
  none_->setWordWrap(true);
  column->addWidget(none_);
  column->addWidget(content_, 1);
  auto* inner = new QVBoxLayout(content_);
  inner->setContentsMargins(0, 8, 0, 0);
  inner->setSpacing(4);
  buildHead(*inner);
  buildWays(*inner);
  content_->hide();
  showWays();
}

void CoveragePanel::buildHead(QVBoxLayout& column) {
  figure_->setObjectName(QStringLiteral("coverageFigure"));
  figure_->setFont(fontOf(FontRole::Heading, 22));
  parts_->setObjectName(QStringLiteral("coverageParts"));
  parts_->setForegroundRole(QPalette::PlaceholderText);
  parts_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  change_->setObjectName(QStringLiteral("coverageChange"));
  change_->setWordWrap(true);
  change_->setContentsMargins(12, 2, 12, 6);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(12, 0, 12, 4);
  head->setSpacing(8);
  head->addWidget(figure_);
  head->addWidget(parts_, 1);
  column.addLayout(head);
  column.addWidget(bars_);
  column.addWidget(change_);
}

void CoveragePanel::buildWays(QVBoxLayout& column) {
  auto* title = new QLabel(tr("Ways not reached"), this);
  title->setFont(fontOf(FontRole::Heading));
  all_->setObjectName(QStringLiteral("makeAllTests"));
  all_->setToolTip(tr("A test for each way for which one can be found without asking"));
  connect(all_, &QPushButton::clicked, this, [this] { Q_EMIT testsWanted(ways_); });
  auto* head = new QHBoxLayout;
  head->setContentsMargins(12, 4, 12, 4);
  head->addWidget(title);
  head->addWidget(count_);
  head->addStretch(1);
  head->addWidget(all_);
  column.addLayout(head);
  auto* area = new QScrollArea(this);
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_ = new QWidget(area);
  list_->setObjectName(QStringLiteral("missedWays"));
  fillSurface(list_);
  rows_ = new QVBoxLayout(list_);
  rows_->setContentsMargins(0, 0, 0, 0);
  rows_->setSpacing(0);
  rows_->addStretch(1);
  area->setWidget(list_);
  column.addWidget(area, 1);
}

void CoveragePanel::show(const std::optional<Coverage>& coverage, const asl::MachinePtr& machine,
                         const std::vector<project::Covered>& before) {
  const bool any = coverage && machine;
  none_->setVisible(!any);
  content_->setVisible(any);
  auto ways = any ? analysis::missedWays(*coverage, *machine) : std::vector<MissedWay>();
  if (any) showFigures(*coverage, before);
  const bool same =
      std::equal(ways.begin(), ways.end(), ways_.begin(), ways_.end(),
                 [](const MissedWay& a, const MissedWay& b) {
                   return a.part.pointer == b.part.pointer && a.what == b.what && a.why == b.why;
                 });
  ways_ = std::move(ways);
  if (!same) showWays();
}

void CoveragePanel::showFigures(const Coverage& coverage,
                                const std::vector<project::Covered>& before) {
  const Coverage::Share share = coverage.total();
  figure_->setText(tr("%1 %").arg(share.percent()));
  parts_->setText(
      tr("%1 of %2 parts, tests: %3").arg(share.reached).arg(share.all).arg(coverage.runs()));
  bars_->show(coverage);
  const bool known = before.size() > 1;
  change_->setVisible(known);
  if (!known) return;
  const int by = before[0].percent - before[1].percent;
  const QString sign = by > 0 ? QStringLiteral("+%1").arg(by) : QStringLiteral("−%1").arg(-by);
  change_->setText(
      tr("Last change %1 % since “%2”").arg(sign, QString::fromStdString(before[1].test)));
}

void CoveragePanel::showWays() {
  while (rows_->count() > 1) {
    QLayoutItem* item = rows_->takeAt(0);
    if (QWidget* row = item->widget()) {
      row->hide();
      row->deleteLater();
    }
    delete item;
  }
  const std::size_t shown = std::min(mostRows, ways_.size());
  for (std::size_t i = 0; i < shown; ++i) rows_->insertWidget(static_cast<int>(i), rowOf(i));
  count_->setCount(static_cast<int>(ways_.size()));
  all_->setVisible(!ways_.empty());
}

QWidget* CoveragePanel::rowOf(std::size_t way) {
  const MissedWay& each = ways_[way];
  auto* row = new QWidget(list_);
  row->setProperty(wayProperty, static_cast<int>(way));
  row->installEventFilter(this);
  auto* sign = new QLabel(row);
  sign->setPixmap(common::icon(iconOf(each), &Theme::text2).pixmap(16, 16));
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(labelled(common::said(each.what), FontRole::Heading));
  words->addWidget(labelled(common::said(each.why), FontRole::Small));
  auto* make = new common::LinkButton(tr("Make a test"), row);
  make->setAccessibleName(tr("Make a test: %1").arg(common::said(each.what)));
  connect(make, &QPushButton::clicked, this,
          [this, way] { Q_EMIT testsWanted(std::vector<MissedWay>{ways_[way]}); });
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(12, 6, 12, 6);
  line->setSpacing(8);
  line->addWidget(sign, 0, Qt::AlignTop);
  line->addLayout(words, 1);
  line->addWidget(make, 0, Qt::AlignTop);
  return row;
}

/// A click on a row shows the state.
bool CoveragePanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::MouseButtonPress) return QWidget::eventFilter(watched, event);
  const auto way = static_cast<std::size_t>(watched->property(wayProperty).toInt());
  if (way < ways_.size() && !ways_[way].part.state.empty())
    Q_EMIT stateActivated(QString::fromStdString(ways_[way].part.state));
  return true;
}

void CoveragePanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  // The signs of the rows are drawn in the colours of the theme.
  if (event->type() == QEvent::PaletteChange && list_ != nullptr) showWays();
}

}  // namespace stepwright::debug

#include "moc_coverage_panel.cpp"
