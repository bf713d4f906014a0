// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/mocks_panel.h"
#include "widgets/common/said.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <functional>

#include "engine/asl/catalogue/catalogue.h"
#include "engine/assist/sample_answers.h"
#include "engine/base/files.h"
#include "engine/json/print.h"
#include "engine/json/print_start.h"
#include "engine/tasks/mocks/mock_file.h"
#include "widgets/common/icons.h"
#include "widgets/common/true_focus.h"
#include "widgets/debug/answering.h"
#include "widgets/debug/debug_store.h"
#include "widgets/debug/mock_check.h"
#include "widgets/debug/mock_dialog.h"
#include "widgets/debug/mock_import_dialog.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/run_tree_model.h"
#include "widgets/debug/surface.h"

namespace stepwright::debug {

using tasks::MockBehaviour;
using tasks::MockSet;
using tasks::StateMocks;

namespace {

/// internalId of a state's row; an answer's row holds its state's place + 1.
constexpr quintptr stateRow = 0;

void forEachTask(const asl::Machine& machine, const std::function<void(const asl::State&)>& visit) {
  for (const asl::State& state : machine.states) {
    if (state.type == asl::StateType::Task) visit(state);
    for (const auto& nested : state.machines) forEachTask(*nested, visit);
  }
}

std::shared_ptr<const asl::Catalogue> catalogueOf(const asl::Document& document) {
  return document.catalogue() ? document.catalogue()() : nullptr;
}

QString callsOf(const MockBehaviour& answer) {
  const int first = tasks::callForPeople(answer.firstAttempt);
  const int last = tasks::callForPeople(answer.lastAttempt);
  if (answer.lastAttempt < 0)
    return answer.firstAttempt == 0 ? MocksPanel::tr("every call")
                                    : MocksPanel::tr("from call %1").arg(first);
  if (first == last) return MocksPanel::tr("call %1").arg(first);
  return MocksPanel::tr("calls %1 to %2").arg(first).arg(last);
}

/// "call 2 in Each[3], if amount > 100, after 5 s".
QString detailOf(const MockBehaviour& answer) {
  QString words = callsOf(answer);
  for (const auto& step : answer.item)
    words = MocksPanel::tr("%1 in %2[%3]")
                .arg(words, QString::fromStdString(step.map), QString::number(step.index));
  if (!answer.condition.empty())
    words = MocksPanel::tr("%1, if %2").arg(words, QString::fromStdString(answer.condition));
  if (answer.delayMs != 0)
    words = MocksPanel::tr("%1, after %2").arg(words, durationText(answer.delayMs));
  return words;
}

void refuse(QWidget* parent, const QString& title, const Error& error) {
  QMessageBox box(QMessageBox::Warning, title, common::said(error), QMessageBox::Ok, parent);
  box.setInformativeText(common::remedyOf(error));
  box.setObjectName(QStringLiteral("errorBox"));
  box.exec();
}

}  // namespace

MockModel::MockModel(DebugStore& store, QObject* parent)
    : QAbstractItemModel(parent), store_(store) {
  connect(&store_, &DebugStore::changed, this, &MockModel::refresh);
  refresh();
}

void MockModel::refresh() {
  if (store_.content().mocks == mocks_) return;
  beginResetModel();
  mocks_ = store_.content().mocks;
  endResetModel();
}

QModelIndex MockModel::index(int row, int column, const QModelIndex& parent) const {
  if (row < 0 || column != 0 || row >= rowCount(parent)) return {};
  return createIndex(row, column,
                     parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : stateRow);
}

QModelIndex MockModel::parent(const QModelIndex& index) const {
  if (!index.isValid() || index.internalId() == stateRow) return {};
  return createIndex(static_cast<int>(index.internalId()) - 1, 0, stateRow);
}

int MockModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) return static_cast<int>(mocks_.size());
  if (parent.internalId() != stateRow || parent.column() > 0) return 0;
  return static_cast<int>(mocks_[static_cast<std::size_t>(parent.row())].behaviours.size());
}

int MockModel::columnCount(const QModelIndex&) const { return 1; }

QVariant MockModel::stateData(const StateMocks& state, int role) const {
  switch (role) {
    case Qt::DisplayRole:
      return QString::fromStdString(state.state);
    case Qt::CheckStateRole:
      return state.enabled ? Qt::Checked : Qt::Unchecked;
    case RowDelegate::BoldRole:
      return true;
    case RowDelegate::FaintRole:
      return !state.enabled;
    case RowDelegate::DetailRole:
      return state.enabled ? QString() : tr("switched off");
    case Qt::DecorationRole:
      return common::icon(QStringLiteral("mocks"));
    default:
      return {};
  }
}

QVariant MockModel::answerData(const MockBehaviour& answer, int role) const {
  switch (role) {
    case Qt::DisplayRole:
      switch (answer.kind) {
        case MockBehaviour::Kind::Error:
          return QString::fromStdString(answer.error);
        case MockBehaviour::Kind::NeverAnswers:
          return tr("never answers");
        case MockBehaviour::Kind::Result:
          return QString::fromStdString(json::printStart(answer.result, 200)).left(200);
      }
      return {};
    case Qt::DecorationRole:
      return common::icon(answer.kind == MockBehaviour::Kind::Error    ? QStringLiteral("error")
                          : answer.kind == MockBehaviour::Kind::Result ? QStringLiteral("check")
                                                                       : QStringLiteral("waiting"),
                          &common::Theme::text2);
    case RowDelegate::CodeTitleRole:
      return true;
    case RowDelegate::DetailRole:
      return detailOf(answer);
    default:
      return {};
  }
}

QVariant MockModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  if (index.internalId() == stateRow)
    return stateData(mocks_[static_cast<std::size_t>(index.row())], role);
  const StateMocks& state = mocks_[index.internalId() - 1];
  return answerData(state.behaviours[static_cast<std::size_t>(index.row())], role);
}

Qt::ItemFlags MockModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags usual = QAbstractItemModel::flags(index);
  return index.isValid() && index.internalId() == stateRow ? usual | Qt::ItemIsUserCheckable
                                                           : usual;
}

bool MockModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::CheckStateRole || index.internalId() != stateRow) return false;
  MockSet mocks = mocks_;
  mocks[static_cast<std::size_t>(index.row())].enabled = value.toInt() == Qt::Checked;
  store_.setMocks(std::move(mocks));
  return true;
}

MocksPanel::MocksPanel(DebugStore& store, QWidget* parent)
    : QWidget(parent),
      store_(store),
      model_(new MockModel(store, this)),
      tree_(new common::TrueFocus<QTreeView>(this)),
      cases_(new QComboBox(this)) {
  fillSurface(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(8, 3, 8, 3);
  const auto button = [&](const QString& text, const QString& icon, auto slot) {
    auto* made = new QPushButton(common::icon(icon), text, this);
    connect(made, &QPushButton::clicked, this, slot);
    bar->addWidget(made);
    return made;
  };
  // What is known by its sign has no words: all of them stand beside the docks of a design.
  const auto sign = [&](const QString& words, const QString& icon, auto slot) {
    auto* made = button({}, icon, slot);
    made->setToolTip(words);
    made->setAccessibleName(words);
  };
  button(tr("Add an answer…"), QStringLiteral("add"), [this] { add(); });
  sign(tr("Edit…"), QStringLiteral("settings"), [this] { edit(tree_->currentIndex()); });
  sign(tr("Remove"), QStringLiteral("delete"), [this] { remove(); });
  button(tr("Answer all with samples"), QStringLiteral("mocks"), [this] {
    answerAll();
  })->setToolTip(tr("Every Task that has no answer gets one that looks like its API's"));
  sign(tr("Import MockConfigFile…"), QStringLiteral("import"), [this] { importFile(); });
  sign(tr("Export…"), QStringLiteral("export"), [this] { exportFile(); });
  cases_->setObjectName(QStringLiteral("mockCases"));
  cases_->setAccessibleName(tr("Test case"));
  cases_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  cases_->setMinimumContentsLength(12);
  bar->addWidget(cases_, 2);
  bar->addStretch(1);
  tree_->setModel(model_);
  tree_->setItemDelegate(new RowDelegate(24, tree_));
  tree_->setHeaderHidden(true);
  tree_->setUniformRowHeights(true);
  tree_->setFrameShape(QFrame::NoFrame);
  tree_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  tree_->setAccessibleName(tr("Mocks"));
  column->addLayout(bar);
  column->addWidget(tree_, 1);
  connect(model_, &QAbstractItemModel::modelReset, tree_, &QTreeView::expandAll);
  connect(tree_, &QTreeView::doubleClicked, this, &MocksPanel::edit);
  connect(&store_, &DebugStore::changed, this, &MocksPanel::showCases);
  connect(cases_, QOverload<int>::of(&QComboBox::activated), this,
          [this] { store_.useMocks(cases_->currentData().toString().toStdString()); });
  for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
    auto* editKey = new QShortcut(QKeySequence(key), tree_);
    editKey->setContext(Qt::WidgetShortcut);
    connect(editKey, &QShortcut::activated, this, [this] { edit(tree_->currentIndex()); });
  }
  auto* removeKey = new QShortcut(QKeySequence(Qt::Key_Delete), tree_);
  removeKey->setContext(Qt::WidgetShortcut);
  connect(removeKey, &QShortcut::activated, this, &MocksPanel::remove);
  tree_->expandAll();
  showCases();
}

void MocksPanel::setSelectedState(const QString& stateId) {
  if (stateId != selected_) tree_->clearSelection();
  selected_ = stateId;
}

QString MocksPanel::stateToMock() const {
  const asl::State* chosen = store_.state(selected_.toStdString());
  if (chosen && chosen->type == asl::StateType::Task) return QString::fromStdString(chosen->name);
  QStringList names;
  if (store_.document().machine())
    forEachTask(*store_.document().machine(),
                [&](const asl::State& state) { names << QString::fromStdString(state.name); });
  if (names.isEmpty()) return {};
  bool ok = false;
  const QString name = QInputDialog::getItem(const_cast<MocksPanel*>(this), tr("Mock of a Task"),
                                             tr("State"), names, 0, false, &ok);
  return ok ? name : QString();
}

void MocksPanel::add() {
  // The row that was chosen last, or the state: a view that takes the keyboard has a current row
  // that nobody chose.
  const QModelIndexList chosen = tree_->selectionModel()->selectedIndexes();
  const QModelIndex current = chosen.isEmpty() ? QModelIndex() : chosen.first();
  QString name;
  if (current.isValid()) {
    const QModelIndex state = current.parent().isValid() ? current.parent() : current;
    name = state.data().toString();
  } else {
    name = stateToMock();
  }
  if (name.isEmpty()) return;
  MockDialog dialog({}, name, mapsOf(name.toStdString()), window());
  dialog.setJudge(judgeOf(store_.document(), name.toStdString()));
  if (dialog.exec() == QDialog::Accepted)
    store_.rememberMock(store_.key(), name.toStdString(), dialog.behaviour());
}

void MocksPanel::edit(const QModelIndex& index) {
  if (!index.parent().isValid()) return sayChoose();
  MockSet mocks = store_.content().mocks;
  StateMocks& state = mocks[static_cast<std::size_t>(index.parent().row())];
  MockBehaviour& behaviour = state.behaviours[static_cast<std::size_t>(index.row())];
  MockDialog dialog(behaviour, QString::fromStdString(state.state), mapsOf(state.state), window());
  dialog.setJudge(judgeOf(store_.document(), state.state));
  if (dialog.exec() != QDialog::Accepted) return;
  behaviour = dialog.behaviour();
  store_.setMocks(std::move(mocks));
}

std::vector<std::string> MocksPanel::mapsOf(const std::string& state) const {
  const auto& machine = store_.document().machine();
  return machine ? mapsAround(*machine, state) : std::vector<std::string>();
}

void MocksPanel::answerAll() {
  const asl::Document& document = store_.document();
  const auto catalogue = catalogueOf(document);
  if (!document.machine()) return Q_EMIT said(tr("There is no workflow whose Tasks could answer."));
  if (!catalogue) return Q_EMIT said(tr("The catalogue of AWS actions cannot be read."));
  // What is answered goes on, and no list of those that wait is right any more.
  auto asking = asking_ ? asking_() : DocumentRun::Machines();
  // Where an execution asks, the Task that started it has its answer from that.
  if (asking.empty()) asking.emplace_back(std::string(), nullptr);
  Answered answered;
  for (const auto& [path, machine] : asking)
    answerAllOf(machine ? *machine : *document.machine(), QString::fromStdString(path), *catalogue,
                answered);
  QString words = answered.tasks == 0 ? tr("Every Task whose answer is known has one.")
                                      : tr("%n Task(s) answered with samples.", "", answered.tasks);
  if (!answered.unknown.isEmpty())
    words +=
        tr(" Nobody knows what these answer: %1.").arg(answered.unknown.join(QStringLiteral(", ")));
  Q_EMIT said(words);
}

/// Of the machine that stands at that path; "": of the document.
void MocksPanel::answerAllOf(const asl::Machine& machine, const QString& path,
                             const asl::Catalogue& catalogue, Answered& answered) {
  const bool own = path.isEmpty();
  static const decltype(project::DebugSetup::answers) none;
  const MockSet before = own ? store_.content().mocks : mocksAt(path.toStdString());
  auto made =
      assist::withSamples(before, machine, catalogue, own ? store_.content().answers : none);
  for (const std::string& name : made.unknown) answered.unknown << QString::fromStdString(name);
  answered.tasks += made.added;
  if (own && made.added > 0) return store_.setMocks(std::move(made.mocks));
  // The machine is another document's: each answer is kept with that.
  for (const StateMocks& each : made.mocks) {
    const bool known = std::any_of(before.begin(), before.end(),
                                   [&](const StateMocks& one) { return one.state == each.state; });
    for (const MockBehaviour& behaviour : each.behaviours)
      if (!own && !known) store_.rememberMock(path, each.state, behaviour);
  }
}

void MocksPanel::sayChoose() { Q_EMIT said(tr("Choose an answer in the list of mocks first.")); }

void MocksPanel::remove() {
  const QModelIndex index = tree_->currentIndex();
  if (!index.isValid()) return sayChoose();
  MockSet mocks = store_.content().mocks;
  if (index.parent().isValid()) {
    auto& behaviours = mocks[static_cast<std::size_t>(index.parent().row())].behaviours;
    behaviours.erase(behaviours.begin() + index.row());
    if (behaviours.empty()) mocks.erase(mocks.begin() + index.parent().row());
  } else {
    mocks.erase(mocks.begin() + index.row());
  }
  store_.setMocks(std::move(mocks));
}

void MocksPanel::importFile() {
  const QString path =
      QFileDialog::getOpenFileName(this, tr("Import mocks"), {}, tr("JSON (*.json)"));
  if (path.isEmpty()) return;
  const auto text = readWholeFile(path.toStdString(), 64u << 20);
  if (!text) return refuse(this, tr("Import mocks"), text.error());
  const auto file = tasks::MockFile::read(*text);
  if (!file) return refuse(this, tr("Import mocks"), file.error());
  const auto cases = file->cases();
  if (!cases) return refuse(this, tr("Import mocks"), cases.error());
  if (cases->empty())
    return refuse(this, tr("Import mocks"),
                  {"mock.empty", tr("There are no test cases in this file.").toStdString(), "",
                   tr("They stand under StateMachines › NAME › TestCases.").toStdString()});
  take(*cases);
}

/// All sets as test cases; the short form has room for the one in use alone.
std::vector<tasks::MockCase> MocksPanel::cases(tasks::MockForm form) const {
  const project::DebugSetup& setup = store_.content();
  std::vector<tasks::MockCase> all{tasks::caseNamed(setup.mockCase, setup.mocks)};
  if (form == tasks::MockForm::Short) return all;
  for (const auto& [name, mocks] : setup.otherMocks) all.push_back(tasks::caseNamed(name, mocks));
  for (tasks::MockCase& each : all) {
    if (each.machine.empty()) each.machine = store_.machineName().toStdString();
    if (each.name.empty()) each.name = tr("Own answers").toStdString();
  }
  return all;
}

void MocksPanel::exportFile() {
  const QString local = tr("Step Functions Local (*.json)"), brief = tr("Short form (*.json)");
  QString chosen = local;
  const QString path = QFileDialog::getSaveFileName(
      this, tr("Export mocks"), store_.machineName() + QStringLiteral(".mocks.json"),
      local + QStringLiteral(";;") + brief, &chosen);
  if (path.isEmpty()) return;
  const auto form = chosen == brief ? tasks::MockForm::Short : tasks::MockForm::Local;
  const auto file = tasks::written(cases(form), form);
  if (!file) return refuse(this, tr("Export mocks"), file.error());
  const auto failed = replaceFile(path.toStdString(), json::printPretty(*file) + '\n');
  if (failed) return refuse(this, tr("Export mocks"), *failed);
  Q_EMIT said(tr("The mocks are written to %1.").arg(path));
}

void MocksPanel::take(const std::vector<tasks::MockCase>& cases) {
  MockImportDialog dialog(cases, store_.content(), store_.document(), window());
  if (!dialog.isPlain() && dialog.exec() != QDialog::Accepted) return;
  std::vector<std::pair<std::string, MockSet>> sets;
  for (const tasks::MockCase& each : cases) sets.emplace_back(tasks::nameOf(each), each.mocks);
  const std::vector<std::string> names = store_.addMocks(std::move(sets));
  const auto chosen = dialog.chosen();
  if (chosen) store_.useMocks(names[*chosen]);
  QString words = tr("%n test case(s) taken.", "", static_cast<int>(names.size()));
  if (chosen) words += tr(" %1 answers now.").arg(QString::fromStdString(names[*chosen]));
  if (dialog.misfits() > 0) words += tr(" %n mock(s) fit no Task.", "", dialog.misfits());
  Q_EMIT said(words);
}

void MocksPanel::showCases() {
  const project::DebugSetup& content = store_.content();
  const QString own = tr("Own answers");
  cases_->clear();
  cases_->setVisible(!content.otherMocks.empty() || !content.mockCase.empty());
  if (cases_->isHidden()) return;
  const auto add = [&](const std::string& name) {
    cases_->addItem(name.empty() ? own : QString::fromStdString(name),
                    QString::fromStdString(name));
  };
  add(content.mockCase);
  for (const auto& [name, mocks] : content.otherMocks) add(name);
  cases_->model()->sort(0);
  cases_->setCurrentIndex(cases_->findData(QString::fromStdString(content.mockCase)));
}

}  // namespace stepwright::debug

#include "moc_mocks_panel.cpp"
