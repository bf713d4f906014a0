// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/document_tabs.h"

#include <QAbstractButton>
#include <QPainter>
#include <QTabBar>

#include "app/main_window/document_page.h"
#include "widgets/common/icons.h"
#include "widgets/common/said.h"

namespace stepwright::app {

namespace {

/// The button on a document's tab: a cross, or a dot while there are changes and the pointer is
/// elsewhere.
class TabButton : public QAbstractButton {
 public:
  explicit TabButton(QWidget* parent) : QAbstractButton(parent) {
    setFixedSize(20, 20);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(DocumentTabs::tr("Close"));
    setToolTip(DocumentTabs::tr("Close"));
  }
  void setModified(bool modified) {
    modified_ = modified;
    setToolTip(modified ? DocumentTabs::tr("Close; there are changes") : DocumentTabs::tr("Close"));
    update();
  }

 protected:
  void enterEvent(QEvent*) override { update(); }
  void leaveEvent(QEvent*) override { update(); }
  void paintEvent(QPaintEvent*) override {
    const auto theme = common::Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse()) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.hover);
      painter.drawRoundedRect(rect(), 4, 4);
    }
    const bool dot = modified_ && !underMouse();
    common::paintIcon(painter, QRectF(4, 4, 12, 12),
                      dot ? QStringLiteral("dot") : QStringLiteral("close"),
                      dot ? theme.text2 : theme.text3);
  }

 private:
  bool modified_ = false;
};

}  // namespace

DocumentTabs::DocumentTabs(QWidget* parent) : QTabWidget(parent) {
  setObjectName(QStringLiteral("documents"));
  tabBar()->setObjectName(QStringLiteral("documentTabs"));
  QFont active = common::fontOf(common::FontRole::Body);
  // What tabs are measured with; the style sheet sets the others back. Its weight of 600 is an
  // eighth of that here, which is bold and wider than what is called half bold.
  active.setWeight(QFont::Bold);
  tabBar()->setFont(active);
  setDocumentMode(true);
  setMovable(true);
  setElideMode(Qt::ElideMiddle);
  // What is dragged out of one document and held over a tab goes into that one.
  tabBar()->setAcceptDrops(true);
  tabBar()->setChangeCurrentOnDrag(true);
}

DocumentPage* DocumentTabs::page() const { return qobject_cast<DocumentPage*>(currentWidget()); }

QList<DocumentPage*> DocumentTabs::pages() const {
  QList<DocumentPage*> pages;
  for (int tab = 0; tab < count(); ++tab)
    if (auto* page = qobject_cast<DocumentPage*>(widget(tab))) pages << page;
  return pages;
}

bool DocumentTabs::holds(const DocumentPage* page) const {
  return page != nullptr && pages().contains(const_cast<DocumentPage*>(page));
}

DocumentPage* DocumentTabs::pageFor(const edit::Change& change) const {
  for (DocumentPage* page : pages())
    if (change.isFor(page->model().document())) return page;
  return nullptr;
}

void DocumentTabs::add(DocumentPage& page) {
  auto* button = new TabButton(tabBar());
  tabBar()->setTabButton(addTab(&page, QString()), QTabBar::RightSide, button);
  connect(button, &QAbstractButton::clicked, &page, [this, &page] { emit closeRequested(&page); });
  // The page as the context: its document may live on in another window when it is closed.
  const auto write = [this, &page] { label(page); };
  connect(&page.model(), &document::DocumentModel::modifiedChanged, &page, write);
  connect(&page.model(), &document::DocumentModel::fileChanged, &page, write);
  connect(&page.drafts(), &common::Drafts::changed, &page, write);
}

void DocumentTabs::remove(DocumentPage& page) { removeTab(indexOf(&page)); }

void DocumentTabs::turn(int by) {
  const int all = qMax(1, count());
  setCurrentIndex((currentIndex() + all + by) % all);
}

void DocumentTabs::label(DocumentPage& page) {
  const int tab = indexOf(&page);
  if (tab < 0) return;
  constexpr int widest = 230;
  const QFontMetrics metrics(tabBar()->font());
  setTabText(tab, metrics.elidedText(page.model().title(), Qt::ElideMiddle, widest)
                      .replace(QLatin1Char('&'), QLatin1String("&&")));
  markRun(page);
  auto* button = dynamic_cast<TabButton*>(tabBar()->tabButton(tab, QTabBar::RightSide));
  if (button != nullptr) button->setModified(page.hasUnsaved());
  emit labelled();
}

void DocumentTabs::markRun(DocumentPage& page) {
  const int tab = indexOf(&page);
  if (tab < 0) return;
  const session::Moment& moment = *page.run().moment();
  const bool asks = moment.view.status == replay::RunStatus::WaitingForTask;
  const bool stands = moment.alive && page.run().isPaused();
  const QString icon = !stands ? QString()
                       : asks  ? QStringLiteral("waiting")
                               : QStringLiteral("pause");
  if (tabBar()->tabData(tab).toString() != icon) {
    tabBar()->setTabData(tab, icon);
    setTabIcon(tab, icon.isEmpty() ? QIcon() : common::icon(icon));
  }
  const QString words = stands ? common::said(moment.view.words) : QString();
  const QString title = page.model().title();
  tabBar()->setAccessibleTabName(
      tab, words.isEmpty() ? title : QStringLiteral("%1, %2").arg(title, words));
  const QString file =
      page.model().path().isEmpty() ? tr("%1, never saved").arg(title) : page.model().path();
  setTabToolTip(tab, words.isEmpty() ? file : file + QLatin1Char('\n') + words);
}

}  // namespace stepwright::app

#include "moc_document_tabs.cpp"
