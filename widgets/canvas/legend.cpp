// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/legend.h"

#include <QPainter>
#include <QToolButton>
#include <cmath>
#include <set>

#include "widgets/canvas/paint_compared.h"
#include "widgets/canvas/paint_coverage.h"
#include "widgets/canvas/paint_panel.h"
#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/words.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"

namespace stepwright::canvas {
namespace {

using S = replay::StateStatus;

constexpr int rowHeight = 24, edge = 10, gap = 18, closeWidth = 24;
constexpr double tagGap = 7;

/// The kinds in the order in which they are named.
struct AnswererKind {
  const char* icon;
  bool asks;
  QString words;
};

std::vector<AnswererKind> kinds() {
  return {{"local", false, Words::tr("this machine")},
          {"globe", false, Words::tr("web")},
          {"machine", false, Words::tr("nested")},
          {"callbacks", false, Words::tr("outside")},
          {"shield", true, Words::tr("asks first")}};
}

bool isOf(const AnswerMark& mark, const AnswererKind& kind) {
  return kind.asks ? mark.asks : !mark.asks && mark.icon == QLatin1String(kind.icon);
}

/// An outline whose halves are those of two runs.
void paintParted(QPainter& painter, const QRectF& box, const PaintContext& context) {
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(context.hue(S::Succeeded), 2));
  painter.save();
  painter.setClipRect(
      QRectF(box.topLeft(), QSizeF(box.width() / 2, box.height())).adjusted(-2, -2, 0, 2));
  painter.drawRoundedRect(box, 5, 5);
  painter.restore();
  painter.save();
  painter.setPen(QPen(context.hue(S::Failed), 2));
  painter.setClipRect(box.adjusted(box.width() / 2, -2, 2, 2));
  painter.drawRoundedRect(box, 5, 5);
  painter.restore();
  paintSeams(painter, box, context);
}

}  // namespace

Legend::Legend(QWidget* parent) : QFrame(parent), close_(new QToolButton(this)) {
  setObjectName(QStringLiteral("legend"));
  close_->setObjectName(QStringLiteral("small"));
  close_->setIcon(common::icon(QStringLiteral("close")));
  close_->setIconSize(QSize(10, 10));
  close_->setFocusPolicy(Qt::NoFocus);
  close_->setToolTip(Words::tr("Hide the legend"));
  close_->setAccessibleName(close_->toolTip());
  connect(close_, &QToolButton::clicked, this, &Legend::closeRequested);
}

Legend::Row Legend::answersIn(const Drawing& drawing, const Overlay& overlay) {
  bool mocks = false;
  std::vector<AnswerMark> marks;
  for (int i = 0; i < drawing.nodes.size(); ++i) {
    const QString& key = drawing.nodes.at(i).key;
    if (overlay.tests.mocked.contains(key))
      mocks = true;
    else if (const auto mark = overlay.tests.answers.constFind(key);
             mark != overlay.tests.answers.constEnd())
      marks.push_back(*mark);
  }
  Row entries;
  if (marks.empty()) return entries;  // a mock says M, and that alone needs no legend
  if (mocks) entries.push_back({Entry::Kind::Mock, {}, {}, Words::tr("mock")});
  for (const AnswererKind& kind : kinds()) {
    for (const AnswerMark& mark : marks) {
      if (!isOf(mark, kind)) continue;
      entries.push_back(
          {Entry::Kind::Answer, {mark.icon, mark.away, mark.asks, {}}, {}, kind.words});
      break;
    }
  }
  return entries;
}

Legend::Row Legend::statusesIn(const Drawing& drawing, const Overlay& overlay) {
  std::set<replay::StateStatus> seen;
  for (const DrawnNode& node : drawing.nodes) {
    const auto state = overlay.states.constFind(node.key);
    if (state != overlay.states.constEnd()) seen.insert(state->status);
  }
  seen.erase(replay::StateStatus::NotReached);
  Row entries;
  if (seen == std::set{S::Succeeded}) return entries;  // all went well, and that needs no legend
  for (const replay::StateStatus status : seen)
    entries.push_back({Entry::Kind::Status, {}, status, common::statusWord(status)});
  return entries;
}

Legend::Row Legend::comparedEntries() {
  return {{Entry::Kind::BothRuns, {}, {}, Words::tr("both runs")},
          {Entry::Kind::OnlyA, {}, {}, Words::tr("only A")},
          {Entry::Kind::OnlyB, {}, {}, Words::tr("only B")},
          {Entry::Kind::Parted, {}, {}, Words::tr("left half A, right half B")}};
}

Legend::Row Legend::coverageEntries() {
  return {{Entry::Kind::Reached, {}, {}, Words::tr("reached, with tests")},
          {Entry::Kind::NotReached, {}, {}, Words::tr("not reached by any")}};
}

double Legend::tagWidth(const Entry& entry) {
  switch (entry.kind) {
    case Entry::Kind::Mock:
      return 18;
    case Entry::Kind::Answer:
      return 22;
    case Entry::Kind::Status:
      return 14;
    case Entry::Kind::BothRuns:
      return 24;
    case Entry::Kind::Reached:
    case Entry::Kind::NotReached:
      return 62;
    default:
      return 44;
  }
}

double Legend::widthOf(const Entry& entry) const {
  return tagWidth(entry) + tagGap +
         canvas::widthOf(entry.words, common::fontOf(common::FontRole::Chip));
}

void Legend::setMarks(const Drawing& drawing, const Overlay& overlay) {
  std::vector<Row> rows;
  if (overlay.tests.compared) rows.push_back(comparedEntries());
  if (overlay.tests.coverage) rows.push_back(coverageEntries());
  for (Row& row : std::array{answersIn(drawing, overlay), statusesIn(drawing, overlay)})
    if (!row.empty() && !overlay.tests.compared) rows.push_back(std::move(row));
  if (rows == rows_) return;
  rows_ = std::move(rows);
  double widest = 0;
  QStringList words;
  for (const Row& row : rows_) {
    double width = 2 * edge + closeWidth - gap;
    for (const Entry& entry : row) {
      width += widthOf(entry) + gap;
      words << entry.words;
    }
    widest = qMax(widest, width);
  }
  setFixedSize(static_cast<int>(std::ceil(widest)), static_cast<int>(rows_.size()) * rowHeight + 4);
  setAccessibleName(Words::tr("Legend: %1").arg(words.join(QStringLiteral(", "))));
  update();
}

void Legend::resizeEvent(QResizeEvent*) {
  close_->setGeometry(width() - closeWidth - 2, 2, closeWidth, rowHeight);
}

void Legend::paintTag(QPainter& painter, QPointF at, const Entry& entry,
                      const PaintContext& context) {
  const double x = at.x(), middle = at.y();
  const QPointF corner(x + 0.5, middle - 8 + 0.5);
  switch (entry.kind) {
    case Entry::Kind::Mock:
      return paintMockTag(painter, corner, context);
    case Entry::Kind::Answer:
      return paintAnswerTag(painter, corner, entry.mark, context);
    case Entry::Kind::Status:
      return common::paintStatusDisc(painter, {x + 7, middle}, 6.5, entry.status, context.theme);
    case Entry::Kind::BothRuns:
      painter.setPen(QPen(context.theme.text3, 3));
      return painter.drawLine(QPointF(x, middle), QPointF(x + 24, middle));
    case Entry::Kind::OnlyA:
      paintRunLetter(painter, {x + 8, middle}, true, 16, context);
      painter.setPen(QPen(context.theme.ink, 3));
      return painter.drawLine(QPointF(x + 22, middle), QPointF(x + 44, middle));
    case Entry::Kind::OnlyB:
      paintRunLetter(painter, {x + 8, middle}, false, 16, context);
      painter.setPen(Qt::NoPen);
      painter.setBrush(context.theme.ink);
      for (double bead = x + 25; bead < x + 44; bead += 8)
        painter.drawEllipse(QPointF(bead, middle), 2.2, 2.2);
      return;
    case Entry::Kind::Parted:
      return paintParted(painter, QRectF(x + 1, middle - 8, 42, 16), context);
    case Entry::Kind::Reached:
    case Entry::Kind::NotReached:
      return paintCoverageSample(painter, at, entry.kind == Entry::Kind::Reached, context);
  }
}

void Legend::paintRow(QPainter& painter, const Row& row, double y) const {
  const PaintContext context;
  double x = edge;
  for (const Entry& entry : row) {
    paintTag(painter, {x, y + rowHeight / 2.0}, entry, context);
    paintText(painter, {x + tagWidth(entry) + tagGap, y + rowHeight / 2 + 4.0}, entry.words,
              context.chip, context.theme.text2);
    x += widthOf(entry) + gap;
  }
}

void Legend::paintEvent(QPaintEvent*) {
  paintPanel(*this, 5);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  double y = 2;
  for (const Row& row : rows_) {
    paintRow(painter, row, y);
    y += rowHeight;
  }
}

}  // namespace stepwright::canvas

#include "moc_legend.cpp"
