// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

#include "engine/asl/document.h"
#include "engine/assist/try_expression.h"
#include "engine/edit/intents.h"
#include "widgets/common/breakpoint_mark.h"
#include "widgets/common/hole_request.h"
#include "widgets/inspector/known_source.h"

class QStackedWidget;
class QTabBar;
class QLabel;

namespace stepwright::common {
class Drafts;
class WhenSeen;
}  // namespace stepwright::common

namespace stepwright::inspector {

class DataPicking;
class ErrorMark;
class FormTyping;
class Header;
class Page;
class ResultPane;
struct Subject;

/// The form of what is selected: a state in tabs by what its fields are about, or the whole machine
/// when nothing is. It holds no truth: each commit of a field becomes one change of the document
/// (an intent of engine/edit), and the new document comes back through setDocument(). What is typed
/// and not taken yet stays with its place among the document's drafts. While nobody sees it the
/// form stays as it is, and it is made for what is selected when it comes into sight.
class Inspector : public QWidget {
  Q_OBJECT
 public:
  explicit Inspector(QWidget* parent = nullptr);
  ~Inspector() override;

  /// The newest document that could be read. `editable` is false while the text is broken: the form
  /// then shows and does not write. `drafts` are those of that document; without any they are kept
  /// here.
  void setDocument(const asl::Document& document, bool editable, common::Drafts* drafts = nullptr);
  /// States, or one edge by the pointer of the field that names its target.
  void setSelection(const std::vector<asl::StateId>& selection);
  /// Gives the keyboard to what the selected edge is about; false where none is selected.
  bool focusEdge();
  /// Takes what is being typed into the document, as far as it can be taken; the rest stays a
  /// draft.
  void commitTyping();
  /// Says in answer to changeRequested() that the change was made.
  void changeTaken();
  /// What is known of the data at the selected state, and where from, the best first; expressions
  /// are tried on the one that is chosen.
  void setKnownData(std::vector<KnownSource> sources);
  /// Errors that the selected state ended with in runs, or has mocks of.
  void setSeenErrors(const QStringList& names);
  /// Names that the template around the machine fills in; they are proposed as ${name}. And what is
  /// known of all placeholders, which fields tell of.
  void setHostNames(const QStringList& names, const common::HoleMeanings& holes = {});
  /// The breakpoints of the document; those of the selected edge are shown with it.
  void setStops(std::vector<common::BreakpointMark> stops);
  /// The same from one run.
  void setSample(const assist::Sample& sample);
  /// Whether the machine is of type EXPRESS, which no definition says.
  /// `saidBy`: the file that says it, which alone can change it; "" = it is kept beside the
  /// document.
  void setExpress(bool express, const QString& saidBy = {});
  /// Puts a path that was picked from the data into the expression field that was typed in last;
  /// false where there is none.
  bool insertPath(const QString& path);
  /// Opens the tree of the known data; what is picked goes to the field that was typed in last.
  void pickData();
  /// Opens the tab of that name ("General", "Action", "Data", "Rules", "Variables", "Errors",
  /// "JSON"), if the state has it.
  void showTab(const QString& name);
  /// The field that an error of the run points to, by its pointer, and what to say there; "" = none
  /// is in force. Its tab opens where its state is the one that is selected.
  void showError(const std::string& pointer, const QString& words);

 signals:
  void changeRequested(const stepwright::edit::Change& change);
  void machineTypeRequested(bool express);
  /// A change that the document does not allow, in words.
  void changeRefused(const QString& message);
  /// The user wants to go to the state of that id.
  void stateRequested(const QString& state);
  /// The edge that is selected stands at another place now.
  void edgeRequested(const QString& pointer);
  /// A breakpoint is to be set there, or taken away.
  void stopToggled(const stepwright::common::BreakpointMark& spot);
  /// The selected Task is to do something else.
  void actionWanted();
  /// Data is wanted and none is known: a run would give some.
  void runRequested(bool withInput);

 protected:
  bool event(QEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  void changeEvent(QEvent* event) override;

 private:
  using PageMaker = std::function<Page*(const Subject&)>;
  void rebuild(const Subject& subject);
  void refresh();
  void showAll();
  void addTab(const QString& name, const QString& title, PageMaker make);
  void showPage(const Subject& subject);
  void showCounts(const Subject& subject);
  void showResult(const Subject& subject);
  void commit(const edit::Outcome& outcome);
  void goTo(const QString& state);
  void addStateTabs(const Subject& subject);
  void addEdgeTabs(const Subject& subject);
  void addTextTab(const Subject& subject);
  void chooseTab(const Subject& subject);
  void openTab(const QString& name);
  void showHeader(const Subject& subject);
  [[nodiscard]] const asl::State* state() const;

  asl::Document document_;
  /// The state that was shown has gone or has another name: what is selected instead comes next,
  /// and the form is not made anew for the moment between.
  bool awaitsSelection_ = false;
  bool refreshPending_ = false;  ///< once the commit is done
  bool editable_ = true;
  bool express_ = false;
  QString typeSaidBy_;
  QStringList seenErrors_;
  QStringList hostNames_;
  std::vector<common::BreakpointMark> stops_;
  common::HoleMeanings holes_;
  std::vector<asl::StateId> selection_;
  std::string edge_;
  QString shape_;  ///< what the tabs were built for; the same shape only needs new values
  common::WhenSeen* whenSeen_;  ///< shows all that there is to show
  FormTyping* typing_;
  DataPicking* data_;
  std::unique_ptr<ErrorMark> error_;
  ResultPane* result_;  ///< the shape of what the action gives
  QString tab_;         ///< the tab that was chosen last
  Header* header_;
  QTabBar* tabs_;
  std::vector<PageMaker> makers_;  ///< by tab
  std::vector<Page*> built_;       ///< by tab; null until it is looked at
  QStackedWidget* pages_;
  QLabel* several_;
};

}  // namespace stepwright::inspector
