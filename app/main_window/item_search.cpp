// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/item_search.h"

#include <QPointer>

#include "app/main_window/document_page.h"
#include "engine/analysis/item_search.h"
#include "engine/session/child_search.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/item_finder.h"

namespace stepwright::app {

ItemSearch::ItemSearch(DocumentPage& page)
    : QObject(&page), page_(page), finder_(new canvas::ItemFinder(page.graph())) {
  connect(finder_, &canvas::ItemFinder::textWanted, this, &ItemSearch::search);
}

void ItemSearch::search(const QString& map, int after, const QString& text) {
  const session::MomentPtr moment = page_.run().moment();
  const QPointer<ItemSearch> self = this;
  const std::string place = page_.run().change().inRun(map.toStdString());
  const auto items = moment->view.containers.find(place);
  const int count =
      items == moment->view.containers.end() ? 0 : static_cast<int>(items->second.items.size());
  const auto look = [self, map, place, count, after, text, focus = analysis::focusOf(moment->view),
                     owner = &page_.run()](const session::DebugRun& run) {
    auto item = analysis::nextItemWith(analysis::visitsIn(run.decisions()), run.log(), place, after,
                                       text.toStdString(), focus);
    // What child executions had stands in no history of the run.
    if (!item) item = session::nextChildWith(run, place, count, after, text.toStdString());
    QMetaObject::invokeMethod(owner, [self, map, text, item] {
      if (!self) return;
      if (!item) return self->finder_->refuse(tr("No item's data have \u201c%1\u201d.").arg(text));
      emit self->page_.graph().focusItemRequested(map, *item);
    });
  };
  page_.run().session().lookAt(moment->run, look);
}

}  // namespace stepwright::app

#include "moc_item_search.cpp"
