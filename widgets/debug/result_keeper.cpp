// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/result_keeper.h"

#include <QPointer>
#include <QStringList>
#include <algorithm>
#include <memory>

#include "engine/session/debug_run.h"
#include "widgets/debug/debug_store.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::debug {

using analysis::AnswerPlace;
using analysis::RunAnswer;

namespace {

/// What was answered counts, and not how long somebody took to think of it.
std::vector<RunAnswer> withoutDelays(std::vector<RunAnswer> answers) {
  for (RunAnswer& each : answers) each.answer.delayMs = 0;
  return answers;
}

}  // namespace

ResultKeeper::ResultKeeper(DebugStore& store, RunController& controller, QObject* parent)
    : QObject(parent), store_(store), controller_(controller) {}

void ResultKeeper::keepRows(const std::vector<std::int32_t>& rows) {
  const session::MomentPtr moment = controller_.moment();
  if (!moment->tree || !moment->definition) return keep({});
  std::vector<AnswerPlace> places;
  for (const std::int32_t row : rows)
    places.push_back(
        analysis::placeOf(*moment->tree, static_cast<std::size_t>(row), *moment->definition));
  const auto isChosen = [&](const RunAnswer& answer) {
    return std::any_of(places.begin(), places.end(),
                       [&](const auto& place) { return analysis::isAt(answer, place); });
  };
  keep(analysis::mocksOf(withoutDelays(analysis::answersIn(moment->events, moment->definition)),
                         isChosen));
}

void ResultKeeper::keepFiber(std::uint32_t fiber) {
  const session::MomentPtr moment = controller_.moment();
  if (!moment->tree) return keep({});
  const auto& tree = *moment->tree;
  for (std::size_t i = 0; i < tree.size(); ++i)
    if (tree[i].fiber == fiber && tree[i].kind != replay::TreeRow::Kind::State)
      return keepRows({static_cast<std::int32_t>(i)});
  keep({});
}

void ResultKeeper::keepRuns(const std::vector<std::uint32_t>& runs) {
  // Each is looked at on the session's thread; the last one that answers brings all.
  struct Gathered {
    tasks::MockSet mocks;
    std::size_t open = 0;
  };
  const auto gathered = std::make_shared<Gathered>();
  gathered->open = runs.size();
  const QPointer<ResultKeeper> self = this;
  for (const std::uint32_t run : runs)
    controller_.session().lookAt(
        run, [self, gathered, owner = &controller_](const session::DebugRun& shown) {
          gathered->mocks = analysis::withTaken(
              std::move(gathered->mocks),
              analysis::mocksOf(withoutDelays(analysis::answersIn(shown.log(), shown.definition))));
          if (--gathered->open > 0) return;
          QMetaObject::invokeMethod(owner, [self, mocks = gathered->mocks] {
            if (self) self->keep(mocks);
          });
        });
}

void ResultKeeper::keep(const tasks::MockSet& taken) {
  int count = 0;
  QStringList states;
  for (const tasks::StateMocks& each : taken) {
    count += static_cast<int>(each.behaviours.size());
    states << QString::fromStdString(each.state);
  }
  if (taken.empty())
    return Q_EMIT said(tr("No Task was answered there: there is nothing to keep."));
  const tasks::MockSet before = store_.content().mocks;
  const tasks::MockSet after = analysis::withTaken(before, taken);
  // The undo list may outlive this store, where its document goes on in another window.
  const auto put = [store = QPointer<DebugStore>(&store_),
                    key = store_.key()](const tasks::MockSet& mocks) {
    if (store && store->key() == key) store->setMocks(mocks);
  };
  if (!(after == before))
    store_.steps().push(
        tr("Keep results as mocks"), [put, after] { put(after); }, [put, before] { put(before); });
  Q_EMIT said(
      tr("%n result(s) kept as mocks: %1.", "", count).arg(states.join(QStringLiteral(", "))));
}

}  // namespace stepwright::debug

#include "moc_result_keeper.cpp"
