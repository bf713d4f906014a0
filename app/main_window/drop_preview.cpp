// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/drop_preview.h"

#include <QEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

#include "app/main_window/document_page.h"
#include "widgets/common/theme.h"

namespace stepwright::app {
namespace {

constexpr int kMargin = 14, kLineHeight = 18, kMostLines = 24;

/// Whole lines of a text from one offset to another.
struct Span {
  std::size_t begin = 0, end = 0;
};

Span wholeLines(const std::string& text, Span span) {
  const auto before = span.begin == 0 ? std::string::npos : text.rfind('\n', span.begin - 1);
  span.begin = before == std::string::npos ? 0 : before + 1;
  const auto after = text.find('\n', span.end);
  span.end = after == std::string::npos ? text.size() : after;
  return span;
}

QStringList linesOf(const std::string& text, Span span) {
  return QString::fromUtf8(text.data() + span.begin, static_cast<int>(span.end - span.begin))
      .remove(QLatin1Char('\r'))
      .split(QLatin1Char('\n'));
}

/// One run of lines before and after; what both begin and end with is the same.
/// @param follows  it begins at the line after the last that is shown
/// @returns whether its last line is shown
bool addRun(const QStringList& before, const QStringList& after, bool follows,
            QVector<ChangedLine>& lines) {
  using Kind = ChangedLine::Kind;
  int head = 0, tail = 0;
  const int most = qMin(before.size(), after.size());
  while (head < most && before.at(head) == after.at(head)) ++head;
  while (tail < most - head &&
         before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
    ++tail;
  if (!lines.isEmpty() && !(follows && head <= 1)) lines.append({Kind::Gap, {}});
  for (int i = qMax(0, head - 1); i < head; ++i) lines.append({Kind::Same, before.at(i)});
  for (int i = head; i < before.size() - tail; ++i) lines.append({Kind::Removed, before.at(i)});
  for (int i = head; i < after.size() - tail; ++i) lines.append({Kind::Added, after.at(i)});
  if (tail > 0) lines.append({Kind::Same, before.at(before.size() - tail)});
  return tail <= 1;
}

/// How far all lines are indented.
int sharedIndent(const QVector<ChangedLine>& lines) {
  int least = 1000;
  for (const ChangedLine& line : lines) {
    if (line.kind == ChangedLine::Kind::Gap || line.text.trimmed().isEmpty()) continue;
    int indent = 0;
    while (indent < line.text.size() && line.text.at(indent) == QLatin1Char(' ')) ++indent;
    least = qMin(least, indent);
  }
  return least == 1000 ? 0 : least;
}

}  // namespace

QVector<ChangedLine> changedLines(const std::string& before, const text::TextEdits& edits) {
  QVector<ChangedLine> lines;
  const auto linesAt = [&](std::size_t edit) {
    return wholeLines(before, {edits[edit].range.begin, edits[edit].range.end});
  };
  std::size_t shown = 0;  // where the lines that are shown end
  bool whole = false;     // nothing of the last run is left out at its end
  for (std::size_t i = 0; i < edits.size();) {
    Span span = linesAt(i);
    std::size_t next = i + 1;
    // Edits on neighbouring lines are one run, wherever in its line an edit begins.
    while (next < edits.size() && linesAt(next).begin <= span.end + 1)
      span.end = std::max(span.end, linesAt(next++).end);
    // A line more on each side, to see where it is; none is shown twice.
    const bool there = whole && span.begin == shown + 1;
    if (span.begin > 0 && !there)
      span.begin = wholeLines(before, {span.begin - 1, span.begin - 1}).begin;
    if (span.end < before.size()) span.end = wholeLines(before, {span.end + 1, span.end + 1}).end;
    text::TextEdits local(edits.begin() + static_cast<std::ptrdiff_t>(i),
                          edits.begin() + static_cast<std::ptrdiff_t>(next));
    for (auto& edit : local) {
      edit.range.begin -= span.begin;
      edit.range.end -= span.begin;
    }
    const std::string after = text::apply(before.substr(span.begin, span.end - span.begin), local);
    const bool follows = whole && span.begin == shown + 1;
    whole = addRun(linesOf(before, span), linesOf(after, {0, after.size()}), follows, lines);
    shown = span.end;
    i = next;
  }
  return lines;
}

DropPreview::DropPreview(QWidget* over) : QWidget(over) {
  setObjectName(QStringLiteral("dropPreview"));
  setAttribute(Qt::WA_TransparentForMouseEvents);
  over->installEventFilter(this);
  hide();
}

void DropPreview::listenTo(DocumentPage& page) {
  using canvas::GraphView;
  auto* graph = &page.graph();
  connect(graph, &GraphView::dropPreviewed, this,
          [this, &page](const QString& place, const edit::Change& change) {
            const auto lines = changedLines(page.model().document().text(), change.edits);
            show(QString::fromStdString(change.label), place, lines);
          });
  connect(graph, &GraphView::dragEnded, this, &QWidget::hide);
}

void DropPreview::show(const QString& title, const QString& place,
                       const QVector<ChangedLine>& lines) {
  title_ = title;
  place_ = place;
  lines_ = lines;
  setAccessibleName(text());
  setGeometry(parentWidget()->rect());
  raise();
  setVisible(!lines.isEmpty());
  update();
}

bool DropPreview::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) setGeometry(parentWidget()->rect());
  return QWidget::eventFilter(watched, event);
}

QString DropPreview::summary() const {
  const auto count = [this](ChangedLine::Kind kind) {
    return static_cast<int>(std::count_if(lines_.begin(), lines_.end(),
                                          [&](const auto& line) { return line.kind == kind; }));
  };
  const int removed = count(ChangedLine::Kind::Removed), added = count(ChangedLine::Kind::Added);
  return tr("%n line(s) written, %1 taken away. One step to undo.", "", added).arg(removed);
}

QString DropPreview::text() const {
  QStringList words{title_, place_};
  for (const ChangedLine& line : lines_) {
    if (line.kind == ChangedLine::Kind::Removed) words << QStringLiteral("- ") + line.text;
    if (line.kind == ChangedLine::Kind::Added) words << QStringLiteral("+ ") + line.text;
  }
  words << summary();
  return words.join(QLatin1Char('\n'));
}

namespace {

/// A line of JSON with its key in the accent.
void paintJson(QPainter& painter, QPoint at, const QString& line, const common::Theme& theme) {
  static const QRegularExpression key(QStringLiteral("^(\\s*)(\"[^\"]*\"|[\\w $-]+)(?=\\s*:)"));
  const auto match = key.match(line);
  const int head = match.hasMatch() ? match.capturedLength(0) : 0;
  painter.setPen(theme.accent);
  painter.drawText(at, line.left(head));
  painter.setPen(theme.text);
  painter.drawText(at + QPoint(painter.fontMetrics().horizontalAdvance(line.left(head)), 0),
                   line.mid(head));
}

}  // namespace

int DropPreview::paintLines(QPainter& painter, int top) const {
  using Kind = ChangedLine::Kind;
  const auto theme = common::Theme::current();
  const int rows = qMin(lines_.size(), kMostLines);
  const QRect card(kMargin, top, width() - 2 * kMargin, rows * kLineHeight + 12);
  painter.setPen(theme.line);
  painter.setBrush(theme.card);
  painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
  painter.setFont(common::fontOf(common::FontRole::Code));
  painter.save();
  painter.setClipRect(card.adjusted(1, 1, -1, -1));
  const int indent = sharedIndent(lines_);
  for (int i = 0; i < rows; ++i) {
    const ChangedLine& line = lines_.at(i);
    const QRect row(card.left(), card.top() + 6 + i * kLineHeight, card.width(), kLineHeight);
    const QPoint at(row.left() + 26, row.top() + 13);
    const QString words = line.text.mid(indent);
    if (line.kind == Kind::Added) {
      painter.fillRect(row, theme.diffAdd);
      painter.fillRect(QRect(row.left(), row.top(), 2, row.height()), theme.text);
    }
    if (line.kind == Kind::Gap) {
      painter.setPen(theme.text3);
      painter.drawText(at, QStringLiteral("…"));
      continue;
    }
    painter.setPen(theme.text);
    const QPoint sign(row.left() + 10, row.top() + 13);
    if (line.kind == Kind::Added) painter.drawText(sign, QStringLiteral("+"));
    if (line.kind == Kind::Removed) {
      painter.drawText(sign, QStringLiteral("−"));
      painter.setPen(theme.text3);
      painter.drawText(at, words);
      const int wide = painter.fontMetrics().horizontalAdvance(words);
      const int start = painter.fontMetrics().horizontalAdvance(
          words.left(words.size() - words.trimmed().size()));
      painter.drawLine(at.x() + start, at.y() - 4, at.x() + wide, at.y() - 4);
    } else {
      paintJson(painter, at, words, theme);
    }
  }
  painter.restore();
  return card.bottom();
}

void DropPreview::paintEvent(QPaintEvent*) {
  const auto theme = common::Theme::current();
  QPainter painter(this);
  // Smoothed, its edge would let what it covers through where a point is no whole pixel.
  painter.fillRect(rect(), theme.surface);
  painter.setRenderHint(QPainter::Antialiasing);
  const auto line = [&](common::FontRole role, const QColor& color, int top, const QString& words) {
    painter.setFont(common::fontOf(role));
    painter.setPen(color);
    const QRect box(kMargin, top, width() - 2 * kMargin, 22);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(words, Qt::ElideMiddle, box.width()));
  };
  line(common::FontRole::InspectorTitle, theme.text, 12, title_);
  line(common::FontRole::Table, theme.text2, 32, tr("What the drop will write"));
  const int bottom = paintLines(painter, 62);
  line(common::FontRole::Table, theme.text2, bottom + 8, summary());
}

}  // namespace stepwright::app

#include "moc_drop_preview.cpp"
