// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/preferences_dialog.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "app/main_window/actions.h"
#include "app/settings.h"
#include "engine/project/consent.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"

namespace stepwright::app {
namespace {

constexpr int nameRole = Qt::UserRole;
constexpr int boxWidth = 220;

QWidget* pageWith(QFormLayout*& form, QWidget* parent) {
  auto* page = new QWidget(parent);
  form = new QFormLayout(page);
  form->setContentsMargins(16, 16, 16, 16);
  form->setVerticalSpacing(10);
  form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
  return page;
}

/// All as wide as each other, however long what stands in them.
QComboBox* boxIn(QFormLayout& form) {
  auto* box = new QComboBox(form.parentWidget());
  box->setFixedWidth(boxWidth);
  return box;
}

void addRemark(QFormLayout& form, const QString& words) {
  auto* remark = new QLabel(words, form.parentWidget());
  remark->setFont(common::fontOf(common::FontRole::Small));
  remark->setForegroundRole(QPalette::PlaceholderText);
  remark->setWordWrap(true);
  form.addRow(remark);
}

QString plainWords(const QAction& action) { return action.text().remove(QLatin1Char('&')); }

}  // namespace

PreferencesDialog::PreferencesDialog(Actions& actions, Settings& settings, QWidget* parent)
    : QDialog(parent), actions_(actions), settings_(settings) {
  setObjectName(QStringLiteral("preferencesDialog"));
  setWindowTitle(tr("Preferences"));
  resize(600, 520);
  auto* pages = new QTabWidget(this);
  pages->addTab(lookPage(), tr("Look"));
  pages->addTab(documentsPage(), tr("Documents"));
  pages->addTab(tasksPage(), tr("Tasks"));
  pages->addTab(keysPage(), tr("Keys"));
  pages->addTab(privacyPage(), tr("Privacy"));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 12, 12, 12);
  column->setSpacing(10);
  column->addWidget(pages, 1);
  column->addWidget(buttons);
}

QWidget* PreferencesDialog::lookPage() {
  QFormLayout* form = nullptr;
  QWidget* page = pageWith(form, this);
  addActions(*form, tr("Theme"), "themeBox", {"themeSystem", "themeLight", "themeDark"});
  addActions(*form, tr("Motion"), "motionBox",
             {"motionSlow", "motionNormal", "motionFast", "motionOff"});
  addFont(*form, tr("Font"), "font", false);
  addFont(*form, tr("Font of code"), "codeFont", true);
  addChoice(*form, tr("Scale"), "scale",
            {{tr("As the desktop"), QString()},
             {QStringLiteral("90 %"), QStringLiteral("0.9")},
             {QStringLiteral("100 %"), QStringLiteral("1")},
             {QStringLiteral("110 %"), QStringLiteral("1.1")},
             {QStringLiteral("125 %"), QStringLiteral("1.25")},
             {QStringLiteral("150 %"), QStringLiteral("1.5")},
             {QStringLiteral("200 %"), QStringLiteral("2")}});
  addChoice(*form, tr("Language"), "language",
            {{tr("As the desktop"), QString()},
             {QStringLiteral("English"), QStringLiteral("en")},
             {QStringLiteral("Deutsch"), QStringLiteral("de")}});
  addRemark(*form, tr("Fonts, scale and language change at the next start."));
  return page;
}

QWidget* PreferencesDialog::documentsPage() {
  QFormLayout* form = nullptr;
  QWidget* page = pageWith(form, this);
  addChoice(*form, tr("New documents in"), "queryLanguage",
            {{QStringLiteral("JSONata"), QString()},
             {QStringLiteral("JSONPath"), QStringLiteral("JSONPath")}});
  addChoice(
      *form, tr("Written as"), "format",
      {{QStringLiteral("JSON"), QString()}, {QStringLiteral("YAML"), QStringLiteral("yaml")}});
  addChoice(*form, tr("Graphs run"), "direction",
            {{tr("Top-down"), QString()}, {tr("Left to right"), QStringLiteral("leftRight")}});
  addSwitch(*form, tr("Save changed files by itself, a moment after the last change"), "autosave",
            false);
  addSwitch(*form, tr("Leave runs that are kept for the next start, without asking"), "leaveRuns",
            false);
  addRemark(*form, tr("What is not saved is kept for the next start in any case. A file that "
                      "somebody else changed meanwhile is never written over by itself."));
  return page;
}

QWidget* PreferencesDialog::tasksPage() {
  QFormLayout* form = nullptr;
  QWidget* page = pageWith(form, this);
  addWords(*form, tr("Editor of functions"), "editor", QStringLiteral("code -g {file}:{line}"));
  addWords(*form, tr("S3 is"), "s3", tr("a folder of buckets, or an address"));
  auto* forget = new QPushButton(tr("Forget what was allowed"), page);
  forget->setObjectName(QStringLiteral("forgetAllowed"));
  auto* said = new QLabel(page);
  said->setObjectName(QStringLiteral("forgetAllowedSaid"));
  connect(forget, &QPushButton::clicked, this, [said] {
    said->setText(project::forgetAllowed()
                      ? tr("The next run asks before it starts or calls anything.")
                      : tr("That did not work: its folder cannot be written."));
  });
  form->addRow(forget);
  form->addRow(said);
  addRemark(*form, tr("Who answers a document's Tasks is said in the file beside it or in the "
                      "folder's stepwright.json; the Tasks panel shows it. Before a run starts a "
                      "program or calls anybody for the first time, it asks."));
  return page;
}

QWidget* PreferencesDialog::privacyPage() {
  QFormLayout* form = nullptr;
  QWidget* page = pageWith(form, this);
  addSwitch(*form, tr("Remember recent files, folders and commands"), "rememberRecent", true);
  auto* forget = new QPushButton(tr("Forget them now"), page);
  forget->setObjectName(QStringLiteral("forgetRecent"));
  connect(forget, &QPushButton::clicked, this, [this] {
    settings_.forgetRecent();
    emit forgotten();
  });
  form->addRow(forget);
  addRemark(*form, tr("Stepwright sends nothing anywhere. What it keeps about you stands in %1.")
                       .arg(settings_.place()));
  return page;
}

void PreferencesDialog::addActions(QFormLayout& form, const QString& label, const char* name,
                                   const QList<const char*>& choices) {
  auto* box = boxIn(form);
  box->setObjectName(QLatin1String(name));
  for (const char* each : choices) {
    box->addItem(plainWords(*actions_[each]));
    box->setItemData(box->count() - 1, actions_[each]->statusTip(), Qt::ToolTipRole);
    if (actions_[each]->isChecked()) box->setCurrentIndex(box->count() - 1);
  }
  connect(box, QOverload<int>::of(&QComboBox::activated), this,
          [this, choices](int row) { actions_[choices[row]]->trigger(); });
  form.addRow(label, box);
}

void PreferencesDialog::addChoice(QFormLayout& form, const QString& label, const char* key,
                                  const QList<std::pair<QString, QString>>& choices) {
  auto* box = boxIn(form);
  const QString name = QString::fromLatin1(key);
  box->setObjectName(name + QStringLiteral("Box"));
  for (const auto& [words, value] : choices) box->addItem(words, value);
  box->setCurrentIndex(qMax(0, box->findData(settings_.word(name))));
  connect(box, QOverload<int>::of(&QComboBox::activated), this,
          [this, box, name](int row) { settings_.setWord(name, box->itemData(row).toString()); });
  form.addRow(label, box);
}

void PreferencesDialog::addFont(QFormLayout& form, const QString& label, const char* key,
                                bool fixed) {
  QList<std::pair<QString, QString>> choices{{tr("The look's own"), QString()}};
  const QFontDatabase database;
  for (const QString& family : database.families())
    if (!database.isPrivateFamily(family) && (!fixed || database.isFixedPitch(family)))
      choices.append({family, family});
  addChoice(form, label, key, choices);
}

void PreferencesDialog::addWords(QFormLayout& form, const QString& label, const char* key,
                                 const QString& example) {
  auto* edit = new QLineEdit(settings_.word(QLatin1String(key)), form.parentWidget());
  edit->setObjectName(QLatin1String(key));
  edit->setPlaceholderText(example);
  edit->setMinimumWidth(220);
  connect(edit, &QLineEdit::textChanged, this,
          [this, key](const QString& words) { settings_.setWord(QLatin1String(key), words); });
  form.addRow(label, edit);
}

void PreferencesDialog::addSwitch(QFormLayout& form, const QString& label, const char* key,
                                  bool otherwise) {
  auto* box = new QCheckBox(label, form.parentWidget());
  const QString name = QString::fromLatin1(key);
  box->setObjectName(name + QStringLiteral("Switch"));
  box->setChecked(settings_.flag(name, otherwise));
  connect(box, &QCheckBox::toggled, this, [this, name](bool on) { settings_.setFlag(name, on); });
  form.addRow(box);
}

QWidget* PreferencesDialog::keysPage() {
  auto* page = new QWidget(this);
  auto* field = new common::SearchField(tr("Find a command"), page);
  keys_ = new QTreeWidget(page);
  keys_->setObjectName(QStringLiteral("keysList"));
  keys_->setAccessibleName(tr("Keys"));
  keys_->setHeaderLabels({tr("Command"), tr("Keys")});
  keys_->setRootIsDecorated(false);
  keys_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  keys_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  keys_->header()->setStretchLastSection(false);
  auto* edit = new QKeySequenceEdit(page);
  edit->setObjectName(QStringLiteral("keysEdit"));
  auto* set = new QPushButton(tr("Use these keys"), page);
  auto* none = new QPushButton(tr("No keys"), page);
  auto* usual = new QPushButton(tr("As at first"), page);
  set->setObjectName(QStringLiteral("keysSet"));
  usual->setObjectName(QStringLiteral("keysUsual"));
  auto* row = new QHBoxLayout;
  for (QWidget* widget : {static_cast<QWidget*>(edit), static_cast<QWidget*>(set),
                          static_cast<QWidget*>(none), static_cast<QWidget*>(usual)})
    row->addWidget(widget);
  auto* said = new QLabel(page);
  said->setObjectName(QStringLiteral("keysSaid"));
  said->setWordWrap(true);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(12, 12, 12, 12);
  column->addWidget(field);
  column->addWidget(keys_, 1);
  column->addLayout(row);
  column->addWidget(said);
  fillKeys();
  connect(field, &QLineEdit::textChanged, this, [this](const QString& words) {
    for (int i = 0; i < keys_->topLevelItemCount(); ++i) {
      QTreeWidgetItem* item = keys_->topLevelItem(i);
      item->setHidden(!item->text(0).contains(words.trimmed(), Qt::CaseInsensitive) &&
                      !item->text(1).contains(words.trimmed(), Qt::CaseInsensitive));
    }
  });
  const auto current = [this] { return keys_->currentItem(); };
  connect(keys_, &QTreeWidget::currentItemChanged, this, [edit, said](QTreeWidgetItem* item) {
    said->clear();
    if (item != nullptr) edit->setKeySequence(QKeySequence(item->text(1)));
  });
  connect(set, &QPushButton::clicked, this, [this, current, edit, said] {
    if (current() == nullptr || edit->keySequence().isEmpty()) return;
    const QString name = current()->data(0, nameRole).toString();
    const QString taken = actions_.holderOf(edit->keySequence(), name);
    said->setText(taken.isEmpty()
                      ? QString()
                      : tr("%1 belongs to “%2”: give that other keys first.")
                            .arg(edit->keySequence().toString(QKeySequence::NativeText), taken));
    if (taken.isEmpty()) takeKeys(*current(), edit->keySequence());
  });
  connect(none, &QPushButton::clicked, this, [this, current] {
    if (current() != nullptr) takeKeys(*current(), {});
  });
  connect(usual, &QPushButton::clicked, this, [this, current] {
    if (current() == nullptr) return;
    const QString name = current()->data(0, nameRole).toString();
    settings_.setKeys(name, std::nullopt);
    actions_.setKeys(name, std::nullopt);
    current()->setText(1, actions_.keysOf(name));
  });
  return page;
}

void PreferencesDialog::fillKeys() {
  for (const QAction* action : actions_.all()) {
    const QString menu = actions_.menuOf(*action);
    auto* row = new QTreeWidgetItem(
        keys_,
        {menu.isEmpty() ? plainWords(*action) : menu + QStringLiteral(" › ") + plainWords(*action),
         actions_.keysOf(action->objectName())});
    row->setData(0, nameRole, action->objectName());
  }
}

void PreferencesDialog::takeKeys(QTreeWidgetItem& row, const QKeySequence& keys) {
  const QString name = row.data(0, nameRole).toString();
  const QString written = keys.toString(QKeySequence::PortableText);
  settings_.setKeys(name, written);
  actions_.setKeys(name, written);
  row.setText(1, actions_.keysOf(name));
}

}  // namespace stepwright::app

#include "moc_preferences_dialog.cpp"
