// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/tool_bar.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/main_window/actions.h"
#include "app/main_window/consent_bar.h"
#include "widgets/common/icons.h"
#include "widgets/common/small_widgets.h"

namespace stepwright::app {

namespace {

constexpr int kStripHeight = 38;
constexpr int kBarGap = 4;  // between the bar and the docks

/// Words beside an icon stand a little off from it.
QString besideIcon(const QString& words) { return QLatin1Char(' ') + words; }

/// Looks like a search field and opens the quick list when it is clicked.
class SearchButton : public QPushButton {
  Q_DECLARE_TR_FUNCTIONS(SearchButton)

 public:
  explicit SearchButton(QWidget* parent)
      : QPushButton(parent), key_(new common::KeyCap(tr("Ctrl P"), this)) {
    setObjectName(QStringLiteral("searchButton"));
    setAccessibleName(tr("Go to state or command"));
    setToolTip(tr("Go to a state, a file or a command (Ctrl+P); commands alone: Ctrl+Shift+P"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
  }
  QSize sizeHint() const override { return {236, 28}; }
  QSize minimumSizeHint() const override { return {120, 28}; }

 protected:
  void resizeEvent(QResizeEvent*) override {
    const QSize size = key_->sizeHint();
    key_->setGeometry(width() - size.width() - 5, (height() - size.height()) / 2, size.width(),
                      size.height());
  }
  void paintEvent(QPaintEvent*) override {
    const auto theme = common::Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.line2, hasFocus() ? 2 : 1));
    painter.setBrush(theme.input);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    common::paintIcon(painter, QRectF(8, 6, 16, 16), QStringLiteral("search"), theme.text3);
    painter.setFont(common::fontOf(common::FontRole::Body));
    painter.setPen(theme.text3);
    const QRect words(30, 0, key_->x() - 34, height());
    const QString full = tr("Go to state or command");
    const bool fits = fontMetrics().horizontalAdvance(full) <= words.width();
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, fits ? full : tr("Go to"));
  }

 private:
  common::KeyCap* key_;
};

/// The strip that holds the buttons, with the line below it.
class ToolStrip : public QWidget {
 public:
  explicit ToolStrip(QWidget* parent) : QWidget(parent) {
    setFixedHeight(kStripHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), common::Theme::current().line);
  }
};

/// A button with a menu: words, and a small arrow down behind them.
class MenuButton : public QToolButton {
 public:
  using QToolButton::QToolButton;
  QSize sizeHint() const override { return QToolButton::sizeHint() + QSize(18, 0); }
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.features &= ~QStyleOptionToolButton::HasMenu;
    QStyleOptionToolButton frame = option;
    frame.text.clear();
    frame.icon = QIcon();
    painter.drawComplexControl(QStyle::CC_ToolButton, frame);
    option.rect.adjust(0, 0, -18, 0);
    option.state &= ~(QStyle::State_Raised | QStyle::State_Sunken | QStyle::State_MouseOver);
    painter.drawControl(QStyle::CE_ToolButtonLabel, option);
    const auto theme = common::Theme::current();
    common::paintIcon(painter, QRectF(width() - 20, (height() - 12) / 2.0, 12, 12),
                      QStringLiteral("chev-down"), isEnabled() ? theme.text2 : theme.text3);
  }
};

/// A line between groups of buttons.
class Divider : public QWidget {
 public:
  explicit Divider(QWidget* parent) : QWidget(parent) { setFixedSize(13, 28); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter(this).fillRect(QRect(6, 5, 1, 18), common::Theme::current().line2);
  }
};

}  // namespace

ToolBar::ToolBar(Actions& actions, QWidget* parent)
    : QToolBar(parent),
      actions_(actions),
      strip_(new ToolStrip(this)),
      row_(new QHBoxLayout(strip_)) {
  setObjectName(QStringLiteral("mainToolBar"));
  setWindowTitle(tr("Tool bar"));
  setMovable(false);
  setFloatable(false);
  setContextMenuPolicy(Qt::PreventContextMenu);
  setStyleSheet(QStringLiteral("QToolBar { padding: 0; margin: 0; border: 0; spacing: 0; }"));
  setIconSize({16, 16});
  setContentsMargins(0, 0, 0, 0);
  layout()->setContentsMargins(0, 0, 0, 0);
  setFixedHeight(kStripHeight + kBarGap);
  row_->setContentsMargins(4, 5, 4, 5);
  row_->setSpacing(2);
  auto* whole = new QWidget(this);
  whole->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  column_ = new QVBoxLayout(whole);
  column_->setContentsMargins(0, 0, 0, kBarGap);
  column_->setSpacing(0);
  column_->addWidget(strip_);
  addWidget(whole);
  for (const char* name : {"new", "open", "save"}) add(name);
  divide();
  for (const char* name : {"undo", "redo"}) add(name);
  divide();
  addRun();
  for (const char* name : {"pause", "stop", "restart"}) add(name);
  divide();
  addSteps();
  divide();
  addClock();
  addSearch();
  addPerspectives();
}

void ToolBar::addRun() {
  // Not the action's default button: its icon is in another colour here.
  QAction* run = actions_["run"];
  run_ = new QToolButton(strip_);
  run_->setObjectName(QStringLiteral("primary"));
  run_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  run_->setIcon(common::icon(QStringLiteral("run-fill"), &common::Theme::onAccent));
  run_->setIconSize({16, 16});
  run_->setFixedHeight(28);
  run_->setToolTip(run->toolTip());
  run_->setFocusPolicy(Qt::TabFocus);
  run_->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
  row_->addWidget(run_);
  connect(run_, &QToolButton::clicked, run, &QAction::trigger);
  connect(run, &QAction::changed, run_, [this, run] { run_->setEnabled(run->isEnabled()); });
  setRunWords(tr("Run"));
}

void ToolBar::setBelow(ConsentBar& bar) {
  column_->addWidget(&bar);
  connect(&bar, &ConsentBar::heightChanged, this,
          [this, &bar] { setFixedHeight(kStripHeight + bar.shownHeight() + kBarGap); });
}

void ToolBar::divide() { row_->addWidget(new Divider(strip_)); }

QToolButton* ToolBar::add(const char* action) {
  auto* button = new QToolButton(strip_);
  button->setDefaultAction(actions_[action]);
  button->setIconSize({16, 16});
  button->setToolButtonStyle(Qt::ToolButtonIconOnly);
  button->setFixedSize(28, 28);
  button->setFocusPolicy(Qt::TabFocus);
  button->setAccessibleName(actions_[action]->text().remove(QLatin1Char('&')));
  row_->addWidget(button);
  return button;
}

void ToolBar::addSteps() {
  const struct {
    const char* action;
    QString words;
  } steps[] = {{"back", QString()},  {"phase", tr("Phase")}, {"over", tr("Over")},
               {"into", tr("Into")}, {"out", tr("Out")},     {"toHere", tr("To here")}};
  for (const auto& step : steps) {
    QToolButton* button = add(step.action);
    if (step.words.isEmpty()) continue;
    actions_[step.action]->setIconText(besideIcon(step.words));
    steps_ << button;
  }
}

void ToolBar::addClock() {
  clock_ = new MenuButton(strip_);
  clock_->setIcon(common::icon(QStringLiteral("clock")));
  clock_->setIconSize({16, 16});
  clock_->setFixedHeight(28);
  setClockWords(tr("Virtual clock"));
  clock_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  clock_->setPopupMode(QToolButton::InstantPopup);
  clock_->setToolTip(tr("The clock that waits and retries go by"));
  clock_->setFocusPolicy(Qt::TabFocus);
  auto* menu = new QMenu(clock_);
  menu->addActions({actions_["jumpClock"], actions_["virtualClock"], actions_["realClock"],
                    actions_["clock10"], actions_["clock60"]});
  clock_->setMenu(menu);
  row_->addWidget(clock_);
  add("jumpClock");
}

void ToolBar::addSearch() {
  row_->addStretch(1);
  auto* search = new SearchButton(strip_);
  connect(search, &QPushButton::clicked, this, &ToolBar::searchRequested);
  row_->addWidget(search);
  divide();
}

void ToolBar::addPerspectives() {
  for (const char* name : {"design", "debug"}) {
    QToolButton* button = add(name);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    freeWidth(*button);
  }
}

void ToolBar::freeWidth(QToolButton& button) {
  button.setMinimumWidth(button.sizeHint().width());
  button.setMaximumWidth(QWIDGETSIZE_MAX);
}

void ToolBar::setStepWords(bool shown) {
  for (QToolButton* step : qAsConst(steps_)) {
    step->setToolButtonStyle(shown ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    freeWidth(*step);
    if (!shown) step->setFixedWidth(28);
  }
}

void ToolBar::setRunWords(const QString& words) {
  run_->setText(besideIcon(words));
  run_->setAccessibleName(words);
}

void ToolBar::setClockWords(const QString& words) { clock_->setText(besideIcon(words)); }

void ToolBar::setCompact(bool compact) {
  if (compact == compact_) return;
  compact_ = compact;
  clock_->setToolButtonStyle(compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

}  // namespace stepwright::app

#include "moc_tool_bar.cpp"
