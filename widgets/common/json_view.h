// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>
#include <functional>
#include <optional>

#include "widgets/common/breakpoint_mark.h"
#include "widgets/common/json_model.h"
#include "widgets/common/true_focus.h"

namespace stepwright::common {

/// A tree of JSON values in the code family: keys in the accent, changed values in bold with what
/// they were. What is unfolded stays so when the values change. Enter and double click pick a path;
/// Ctrl+C copies the value, Ctrl+Shift+C the path, Ctrl+F searches.
class JsonView : public TrueFocus<QTreeView> {
  Q_OBJECT
 public:
  explicit JsonView(QWidget* parent = nullptr);

  void setSections(std::vector<JsonSection> sections);
  /// One value without a heading.
  void setValue(const json::Value& value, const QString& prefix = QStringLiteral("$"));
  void setLanguage(asl::QueryLanguage language);
  /// Unfolds the way to the value at that pointer and chooses it; false where there is none.
  bool goTo(const QString& pointer);
  [[nodiscard]] JsonModel& jsonModel() { return *model_; }
  /// Somebody knows where the values of those sections came from.
  void setSourcesKnown(std::vector<int> sections) { sourcesKnown_ = std::move(sections); }
  /// The words of one more entry in the menu of a value; "" where it has none there.
  using Offer = std::function<QString(int section, const QString& pointer)>;
  void setOffer(Offer offer) { offer_ = std::move(offer); }
  /// The breakpoint before a value, or the spot where one can be set; nothing where none can. A
  /// click on it takes the offer.
  using Stop = std::function<std::optional<BreakpointMark>(int section, const QString& pointer)>;
  void setStops(Stop stop);
  [[nodiscard]] std::optional<BreakpointMark> stopAt(const QModelIndex& index) const;

 signals:
  void pathPicked(const QString& path);
  /// Where the value came from is asked for, or where it is used; only where setSourcesKnown() was
  /// called.
  void sourceWanted(int section, const QString& pointer);
  void usesWanted(int section, const QString& pointer);
  void offerTaken(int section, const QString& pointer);
  void editRequested(int section, const QString& pointer, const QString& text);
  /// A value is to be edited that one line cannot hold, or what was typed there is no JSON.
  void editorRequested(int section, const QString& pointer, const QString& text);

 protected:
  using QTreeView::edit;
  bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;

 private:
  void copy(int role);
  /// The row whose breakpoint, or room for one, is there; an invalid index where there is none.
  [[nodiscard]] QModelIndex stopUnder(const QPoint& at) const;
  void openFirst();
  void rememberOpen(const QModelIndex& parent, const QString& above, QStringList& keys) const;
  void openAgain(const QModelIndex& parent, const QString& above, const QStringList& keys);

  JsonModel* model_;
  std::vector<int> sourcesKnown_;
  Offer offer_;
  Stop stop_;
  bool filled_ = false;
};

}  // namespace stepwright::common
