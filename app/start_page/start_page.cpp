// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_page/start_page.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include "app/start_page/cards.h"
#include "app/start_page/library.h"
#include "widgets/common/icons.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"

namespace stepwright::app {

namespace {

using common::FontRole;
using common::LinkButton;
using common::Theme;

constexpr int sideWidth = 372;
constexpr int shownAtFirst = 6;

/// Words in a role of the theme; follows a change of theme because it asks for the colour when it
/// paints.
class Words : public QLabel {
 public:
  Words(const QString& text, FontRole role, common::Token color, QWidget* parent = nullptr)
      : QLabel(text, parent), color_(color) {
    setFont(common::fontOf(role));
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setPen(Theme::current().*color_);
    painter.drawText(contentsRect(),
                     static_cast<int>(alignment()) | (wordWrap() ? Qt::TextWordWrap : 0), text());
  }

 private:
  common::Token color_;
};

/// The program's mark: three steps in a tile of the accent.
class Mark : public QWidget {
 public:
  explicit Mark(QWidget* parent = nullptr) : QWidget(parent) { setFixedSize(44, 44); }

 protected:
  void paintEvent(QPaintEvent*) override {
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(rect(), 9, 9);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.onAccent, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawRect(QRectF(9, 12, 12, 7));
    painter.drawRect(QRectF(23, 22, 12, 7));
    painter.drawPolyline(QPolygonF({{16, 19}, {16, 24.5}, {23, 24.5}}));
    painter.drawLine(QPointF(29, 29), QPointF(29, 33.5));
    painter.drawPolyline(QPolygonF({{26.4, 31.4}, {29, 34}, {31.6, 31.4}}));
  }
};

/// A card in the side column: work that was not saved, with what can be done about it.
class UnsavedCard : public QWidget {
 public:
  explicit UnsavedCard(QWidget* parent = nullptr) : QWidget(parent) { setFixedHeight(54); }

 protected:
  void paintEvent(QPaintEvent*) override {
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    common::paintIcon(painter, {12, 19, 16, 16}, QStringLiteral("history"), theme.text2);
  }
};

void clear(QLayout& layout) {
  while (QLayoutItem* item = layout.takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

QHBoxLayout* headOf(const QString& title, const QString& text, QWidget* link) {
  auto* row = new QHBoxLayout;
  row->setSpacing(10);
  row->addWidget(new Words(title, FontRole::SectionTitle, &Theme::text), 0, Qt::AlignBaseline);
  row->addWidget(new Words(text, FontRole::Table, &Theme::text2), 0, Qt::AlignBaseline);
  row->addStretch(1);
  row->addWidget(link, 0, Qt::AlignBaseline);
  return row;
}

}  // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("startPage"));
  setAccessibleName(tr("Start page"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(createSide());
  auto* scroll = new QScrollArea(this);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(createLibrary());
  scroll->viewport()->setAutoFillBackground(false);
  scroll->widget()->setAutoFillBackground(false);
  row->addWidget(scroll, 1);
  setRecentFiles({});
  setUnsaved({});
}

QWidget* StartPage::createSide() {
  auto* side = new QWidget(this);
  side->setFixedWidth(sideWidth);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(40, 44, 24, 24);
  column->setSpacing(0);
  auto* head = new QHBoxLayout;
  head->setSpacing(14);
  head->addWidget(new Mark(side));
  auto* name = new QVBoxLayout;
  name->setSpacing(0);
  name->addWidget(new Words(QStringLiteral("Stepwright"), FontRole::PageTitle, &Theme::text));
  name->addWidget(new Words(tr("Workflows, step by step"), FontRole::Body, &Theme::text2));
  head->addLayout(name, 1);
  column->addLayout(head);
  column->addSpacing(24);
  column->addLayout(createButtons());
  column->addSpacing(30);
  recentHead_ = new Words(tr("Recent"), FontRole::SmallBold, &Theme::text3);
  column->addWidget(recentHead_);
  column->addSpacing(6);
  noRecent_ = new Words(
      tr("Files that you open or save will stand here. A file can also be dropped on the window."),
      FontRole::Table, &Theme::text3);
  noRecent_->setWordWrap(true);
  column->addWidget(noRecent_);
  recent_ = new QVBoxLayout;
  recent_->setContentsMargins(0, 0, 0, 0);
  recent_->setSpacing(0);
  auto* rows = new QWidget(side);
  rows->setLayout(recent_);
  auto* wide = new QHBoxLayout;  // the rows' ground reaches 10 px further than their words
  wide->setContentsMargins(0, 0, 0, 0);
  wide->addWidget(rows);
  column->addLayout(wide);
  column->addSpacing(22);
  unsavedHead_ = new Words(tr("Unsaved work"), FontRole::SmallBold, &Theme::text3);
  column->addWidget(unsavedHead_);
  column->addSpacing(6);
  unsaved_ = new QVBoxLayout;
  unsaved_->setSpacing(8);
  column->addLayout(unsaved_);
  column->addStretch(1);
  column->addLayout(createLinks());
  return side;
}

QLayout* StartPage::createButtons() {
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  auto add = [&](const QString& text, const QString& icon, bool primary, const QString& tip) {
    auto* button = new QPushButton(text, this);
    if (primary) button->setObjectName(QStringLiteral("primary"));
    button->setIcon(common::icon(icon, primary ? &Theme::onAccent : &Theme::text));
    button->setFixedHeight(32);
    button->setToolTip(tip);
    row->addWidget(button);
    return button;
  };
  connect(add(tr("New"), QStringLiteral("new"), true, tr("A new workflow")), &QPushButton::clicked,
          this, &StartPage::newRequested);
  connect(add(tr("Open"), QStringLiteral("open"), false, tr("Open a definition, JSON or YAML")),
          &QPushButton::clicked, this, &StartPage::openRequested);
  connect(add(tr("Import history"), QStringLiteral("import"), false,
              tr("Replay an execution that was recorded in AWS")),
          &QPushButton::clicked, this, &StartPage::importRequested);
  row->addStretch(1);
  return row;
}

QLayout* StartPage::createLinks() {
  auto* row = new QHBoxLayout;
  row->setSpacing(16);
  auto add = [&](const QString& text) {
    auto* link = new LinkButton(text, this);
    row->addWidget(link);
    return link;
  };
  connect(add(tr("Tour, 3 minutes")), &QPushButton::clicked, this, &StartPage::tourRequested);
  connect(add(tr("Shortcuts")), &QPushButton::clicked, this, &StartPage::shortcutsRequested);
  connect(add(tr("ASL field help")), &QPushButton::clicked, this, &StartPage::fieldHelpRequested);
  row->addStretch(1);
  return row;
}

QWidget* StartPage::createLibrary() {
  library_ = new QWidget(this);
  auto* column = new QVBoxLayout(library_);
  column->setContentsMargins(40, 44, 40, 24);
  column->setSpacing(14);
  for (const auto& entry : app::samples()) {
    auto* card = new SampleCard(entry, library_);
    connect(card, &QAbstractButton::clicked, this, [this, card] { choose(card->entry()); });
    samples_ << card;
  }
  for (const auto& entry : app::templates()) {
    auto* card = new TemplateCard(entry, library_);
    connect(card, &QAbstractButton::clicked, this, [this, card] { choose(card->entry()); });
    templates_ << card;
  }
  allSamples_ = new LinkButton(tr("All %1").arg(samples_.size()), library_);
  allTemplates_ = new LinkButton(tr("All %1").arg(templates_.size()), library_);
  connect(allSamples_, &QPushButton::clicked, this, [this] {
    everySample_ = !everySample_;
    fillGrids();
  });
  connect(allTemplates_, &QPushButton::clicked, this, [this] {
    everyTemplate_ = !everyTemplate_;
    fillGrids();
  });
  sampleGrid_ = new QGridLayout;
  sampleGrid_->setSpacing(16);
  templateGrid_ = new QGridLayout;
  templateGrid_->setHorizontalSpacing(16);
  templateGrid_->setVerticalSpacing(12);
  column->addLayout(
      headOf(tr("Samples"), tr("each runs offline, with mocks and inputs"), allSamples_));
  column->addLayout(sampleGrid_);
  column->addSpacing(14);
  column->addLayout(headOf(tr("Templates"), tr("a new, unsaved document"), allTemplates_));
  column->addLayout(templateGrid_);
  column->addStretch(1);
  fillGrids();
  return library_;
}

void StartPage::fillGrids() {
  const int room = std::max(width() - sideWidth - 80, 0);
  columns_ = std::clamp((room + 16) / 276, 1, 4);
  auto fill = [this](QGridLayout& grid, const auto& cards, bool every, LinkButton& link) {
    while (QLayoutItem* item = grid.takeAt(0)) delete item;
    for (int c = 0; c < 4; ++c) grid.setColumnStretch(c, c < columns_ ? 1 : 0);
    for (int i = 0; i < cards.size(); ++i) {
      const bool shown = every || i < shownAtFirst;
      cards[i]->setVisible(shown);
      if (shown) grid.addWidget(cards[i], i / columns_, i % columns_);
    }
    link.setText(every ? tr("Fewer") : tr("All %1").arg(cards.size()));
    link.setVisible(cards.size() > shownAtFirst);
  };
  fill(*sampleGrid_, samples_, everySample_, *allSamples_);
  fill(*templateGrid_, templates_, everyTemplate_, *allTemplates_);
  if (isVisible()) QTimer::singleShot(0, this, &StartPage::drawNext);
}

// One drawing at a time, so that the page is there at once and never stalls.
void StartPage::drawNext() {
  for (SampleCard* card : qAsConst(samples_)) {
    if (card->isHidden() || card->hasThumbnail()) continue;
    card->drawThumbnail();
    QTimer::singleShot(0, this, &StartPage::drawNext);
    return;
  }
}

void StartPage::choose(const LibraryEntry& entry) {
  emit entryChosen(entry.title, QByteArray::fromStdString(textOf(entry)), entry.file);
}

void StartPage::setRecentFiles(const QStringList& paths) {
  clear(*recent_);
  for (const QString& path : paths.mid(0, 7)) {
    auto* row = new RecentRow(path, this);
    connect(row, &QAbstractButton::clicked, this, [this, path] { emit fileChosen(path); });
    recent_->addWidget(row);
  }
  noRecent_->setVisible(paths.isEmpty());
}

void StartPage::setUnsaved(const QList<Recovery::Entry>& entries) {
  clear(*unsaved_);
  unsavedHead_->setVisible(!entries.isEmpty());
  for (int i = 0; i < entries.size() && i < 3; ++i) {
    auto* card = new UnsavedCard(this);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(38, 6, 12, 6);
    row->setSpacing(10);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new Words(entries[i].title, FontRole::Body, &Theme::text));
    words->addWidget(new Words(whenInWords(entries[i].time, QDateTime::currentDateTime()),
                               FontRole::Small, &Theme::text3));
    row->addLayout(words, 1);
    auto* compare = new LinkButton(tr("Compare"), card);
    auto* recover = new LinkButton(tr("Recover"), card);
    connect(compare, &QPushButton::clicked, this, [this, i] { emit compareRequested(i); });
    connect(recover, &QPushButton::clicked, this, [this, i] { emit recoverRequested(i); });
    row->addWidget(compare);
    row->addWidget(recover);
    unsaved_->addWidget(card);
  }
}

void StartPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  QTimer::singleShot(0, this, &StartPage::drawNext);
}

void StartPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const int room = std::max(width() - sideWidth - 80, 0);
  if (std::clamp((room + 16) / 276, 1, 4) != columns_) fillGrids();
}

void StartPage::paintEvent(QPaintEvent*) {
  const Theme theme = Theme::current();
  QPainter painter(this);
  painter.fillRect(rect(), theme.surface);
  painter.fillRect(sideWidth - 1, 0, 1, height(), theme.line);
}

}  // namespace stepwright::app

#include "moc_start_page.cpp"
