// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/consent_bar.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include "widgets/common/icons.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"

namespace stepwright::app {

namespace {

using common::fontOf;
using common::FontRole;
using common::Theme;

constexpr int lineHeight = 38, buttonHeight = 26, buttonRoom = 28, side = 12;
constexpr int mostDetailLines = 12;
const QString br = QStringLiteral("<br>");
constexpr int wrapping = Qt::TextWordWrap | Qt::TextWrapAnywhere | Qt::AlignLeft | Qt::AlignTop;

/// Writes one text after the other on a line, as long as there is room; where some is left out the
/// line says so.
class LineWriter {
 public:
  LineWriter(QPainter& painter, double left, double right)
      : painter_(painter), left_(left), right_(right - dots) {}

  void skip(double gap) { left_ += gap; }
  void write(const QString& words, const QFont& face, const QColor& color) {
    if (full_ || words.isEmpty()) return;
    const QFontMetricsF metrics(face);
    full_ = left_ + metrics.horizontalAdvance(words) > right_;
    const double room = right_ - left_ + (full_ ? dots : 0);
    const QString shown = full_ ? metrics.elidedText(words, Qt::ElideRight, room) : words;
    painter_.setFont(face);
    painter_.setPen(color);
    painter_.drawText(QRectF(left_, 0, room + 1, lineHeight), Qt::AlignVCenter | Qt::TextSingleLine,
                      shown);
    left_ += metrics.horizontalAdvance(shown);
  }

 private:
  static constexpr double dots = 28;  ///< that "…" takes behind a gap
  QPainter& painter_;
  double left_, right_;
  bool full_ = false;
};

}  // namespace

ConsentBar::ConsentBar(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("consentBar"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(side, 0, side, 0);
  row->setSpacing(10);
  row->addStretch(1);
  allow_ = add(new QPushButton(tr("Allow for this folder"), this), QStringLiteral("consentAllow"));
  decline_ = add(new QPushButton(tr("Use mocks instead"), this), QStringLiteral("consentMocks"));
  more_ = add(new common::LinkButton(tr("Details"), this), QStringLiteral("consentDetails"));
  connect(allow_, &QPushButton::clicked, this, &ConsentBar::allowed);
  connect(decline_, &QPushButton::clicked, this, &ConsentBar::declined);
  connect(more_, &QPushButton::clicked, this, [this] { showDetail(!inFull_); });
  setFixedHeight(lineHeight);
  hide();
}

QPushButton* ConsentBar::add(QPushButton* button, const QString& name) {
  button->setObjectName(name);
  button->setAutoDefault(false);
  button->setFocusPolicy(Qt::TabFocus);
  button->setFixedHeight(buttonHeight);
  if (!button->isFlat())
    button->setMinimumWidth(button->fontMetrics().horizontalAdvance(button->text()) + buttonRoom);
  static_cast<QHBoxLayout*>(layout())->addWidget(button);
  return button;
}

void ConsentBar::ask(const ConsentWords& words) {
  if (words == words_ && !isHidden()) return;
  words_ = words;
  const QStringList whole = QStringList{words.title} + words.commands + QStringList{words.folder};
  setToolTip(whole.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), br));
  setAccessibleName(words.title);
  setAccessibleDescription(words.detail);
  show();
  showDetail(false);
}

void ConsentBar::settle() {
  if (isHidden()) return;
  words_ = {};
  hide();
  emit heightChanged();
}

void ConsentBar::showDetail(bool shown) {
  inFull_ = shown;
  more_->setText(shown ? tr("Less") : tr("Details"));
  fitHeight();
  emit heightChanged();
  update();
}

/// What the details take below the line.
QRect ConsentBar::detailRect() const {
  if (!inFull_ || words_.detail.isEmpty()) return {};
  const QFontMetrics metrics(fontOf(FontRole::Code));
  const int left = side + 34;
  const QRect room(left, lineHeight, qMax(50, width() - left - side),
                   mostDetailLines * metrics.lineSpacing());
  const int wanted = metrics.boundingRect(room, wrapping, words_.detail).height();
  return {room.left(), room.top(), room.width(), qMin(wanted, room.height())};
}

void ConsentBar::fitHeight() {
  const int above = (lineHeight - buttonHeight) / 2;
  const QRect detail = detailRect();
  const int high = detail.isNull() ? lineHeight : detail.bottom() + 10;
  // Each fills the line: the style sheet lets a link be lower than the buttons beside it.
  layout()->setContentsMargins(side, above, side, high - above - buttonHeight);
  setFixedHeight(high);
}

void ConsentBar::resizeEvent(QResizeEvent* event) {
  if (event->size().width() == event->oldSize().width()) return;
  const int before = height();
  fitHeight();
  if (before != height()) emit heightChanged();
}

void ConsentBar::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return event->accept();
  QWidget::keyPressEvent(event);
}

void ConsentBar::paintEvent(QPaintEvent*) {
  const Theme theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), theme.surface);
  painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
  const QRectF square(side, 8, 22, 22);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.ink);
  painter.drawRoundedRect(square, 4, 4);
  common::paintIcon(painter, square.adjusted(4, 4, -4, -4), QStringLiteral("shield"), theme.paper,
                    1.75);
  LineWriter line(painter, square.right() + 10, allow_->x() - 16);
  line.write(words_.title, fontOf(FontRole::Heading), theme.text);
  const QFont plain = fontOf(FontRole::Table), code = fontOf(FontRole::Code, 12);
  line.skip(12);
  for (int i = 0; i < words_.commands.size(); ++i) {
    const bool last = i + 1 == words_.commands.size();
    if (i > 0) line.write(last ? tr(" and ") : QStringLiteral(", "), plain, theme.text2);
    line.write(words_.commands.at(i), code, theme.text2);
  }
  if (!words_.commands.isEmpty() && !words_.note.isEmpty())
    line.write(QStringLiteral(", "), plain, theme.text2);
  line.write(words_.note, plain, theme.text2);
  if (!inFull_) return;
  painter.setFont(fontOf(FontRole::Code));
  painter.setPen(theme.text);
  painter.drawText(detailRect(), wrapping, words_.detail);
}

}  // namespace stepwright::app

#include "moc_consent_bar.cpp"
