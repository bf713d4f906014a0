// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/code_tips.h"

#include <QPointer>

#include "app/main_window/data_tips.h"
#include "app/main_window/document_page.h"
#include "engine/session/expression_data.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/code/text_tips.h"
#include "widgets/common/said.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/pin_board.h"

namespace stepwright::app {

namespace {

constexpr int hideAfter = 260;  // ms; long enough to get from the text to the card

}  // namespace

CodeTips::CodeTips(DocumentPage& page, debug::DebugPanels& panels, DataTips& data)
    : QObject(&page),
      page_(page),
      panels_(panels),
      data_(data),
      card_(new canvas::DataCard(false, &page.code())) {
  card_->setObjectName(QStringLiteral("codeTip"));
  card_->hide();
  hideSoon_.setSingleShot(true);
  hideSoon_.setInterval(hideAfter);
  connect(&hideSoon_, &QTimer::timeout, this, [this] {
    if (!card_->underMouse()) hide();
  });
  connect(card_, &canvas::DataCard::left, this, [this] { hideSoon_.start(); });
  connect(card_, &canvas::DataCard::pinRequested, this, &CodeTips::pin);
  code::TextTips& tips = page.code().tips();
  connect(&tips, &code::TextTips::dataWanted, this, &CodeTips::tell);
  connect(&tips, &code::TextTips::left, this, [this] {
    ++asked_;
    if (card_->isVisible()) hideSoon_.start();
  });
  const auto follow = [this, &tips] { tips.setDataKnown(page_.run().moment()->run != 0); };
  connect(&page.run(), &debug::DocumentRun::momentChanged, this, follow);
  follow();
}

bool CodeTips::isEdge(const std::string& place) const {
  return page_.graph().drawing().edgeOf(QString::fromStdString(place)) >= 0;
}

void CodeTips::tell(const assist::DataSpot& spot, const QString& words, const QPoint& at) {
  if (spot.place.empty()) return lookUp(spot, words, at);
  const int number = ++asked_;
  data_.tell(QString::fromStdString(spot.place),
             [this, number, spot, words, at](canvas::DataCardText text) {
               if (number != asked_) return;
               spot_ = spot;
               text.more = words;
               show(text, at);
             });
}

void CodeTips::lookUp(const assist::DataSpot& spot, const QString& words, const QPoint& at) {
  const session::MomentPtr moment = page_.run().moment();
  const QPointer<CodeTips> self = this;
  const int number = ++asked_;
  const auto look = [self, number, spot, words, at, state = page_.run().change().inRun(spot.state),
                     looked = session::lookedAt(*moment),
                     owner = &page_.run()](const session::DebugRun& run) {
    const auto data = session::expressionAt(run, state, spot.expression, looked);
    QMetaObject::invokeMethod(owner, [self, number, spot, words, at, data] {
      if (!self || number != self->asked_) return;
      self->spot_ = spot;
      canvas::DataCardText text = self->textOf(spot.expression, data);
      text.more = words;
      self->show(text, at);
    });
  };
  page_.run().session().lookAt(moment->run, look);
}

canvas::DataCardText CodeTips::textOf(const std::string& expression,
                                      const session::ExpressionData& data) const {
  canvas::DataCardText text;
  text.title = QString::fromStdString(expression);
  // Where one stands before it, it has a value that it was not reached with yet.
  if (data.times > 0 || !data.now) text.note = DataTips::timesOf(data.times);
  if (data.now)
    text.parts.push_back({tr("now"), DataTips::cardJson(*data.now)});
  else if (!data.problem.empty())
    text.parts.push_back({tr("now"), common::said(data.problem), true});
  else if (data.times > 0)
    text.parts.push_back({tr("now"), tr("no value"), true});
  if (data.was && data.was != data.now)
    text.parts.push_back({tr("was"), DataTips::cardJson(*data.was), true});
  return text;
}

void CodeTips::show(const canvas::DataCardText& text, const QPoint& at) {
  hideSoon_.stop();
  card_->setText(text);
  card_->showAt(page_.code().mapFromGlobal(at), page_.code().rect());
}

void CodeTips::hide() {
  hideSoon_.stop();
  card_->hide();
}

void CodeTips::pin() {
  hide();
  if (!spot_.place.empty())
    panels_.pins().add(QString::fromStdString(spot_.place), DataTips::shownOf(isEdge(spot_.place)));
  else
    panels_.pins().addExpression(QString::fromStdString(spot_.state),
                                 QString::fromStdString(spot_.expression));
}

}  // namespace stepwright::app

#include "moc_code_tips.cpp"
