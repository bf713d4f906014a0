// SPDX-License-Identifier: GPL-3.0-or-later
// The real window in a process of its own is killed (kill -9) at random moments of typing, saving,
// switching documents and running. After each death: every file is one whole version that was
// saved, at most a second of typing is lost, and all documents that were open are offered again.
//
//   kill_test                        the test; STEPWRIGHT_KILLS says how often (3), STEPWRIGHT_SEED
//                                    with what chance
//   kill_test --victim FOLDER SEED   what is killed
//
// The oracle is the victim's own log: it writes down each key when it has been typed, and each save
// before and after. The number of x in a document's Comment tells its versions apart.
#include <unistd.h>

#include <QAction>
#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QKeyEvent>
#include <QProcess>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>
#include <map>
#include <random>
#include <set>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/main_window.h"
#include "app/recovery.h"
#include "app/settings.h"
#include "widgets/common/apply_theme.h"
#include "widgets/common/banner.h"

namespace stepwright {

namespace {

constexpr qint64 kMayBeLost = 1000;  // ms of typing

const std::map<std::string, std::string> kTexts{
    {"a.asl.json",
     "{\n  \"Comment\": \"#\",\n  \"StartAt\": \"A\",\n  \"States\": {\n    \"A\": {\"Type\": "
     "\"Wait\", "
     "\"Seconds\": 60, \"Next\": \"B\"},\n    \"B\": {\"Type\": \"Succeed\"}\n  }\n}\n"},
    {"b.asl.yaml",
     "# kept\nComment: \"#\"\nStartAt: A\nStates:\n  A:\n    Type: Pass\n    End: true\n"}};

std::string textWith(const std::string& name, int typed) {
  std::string text = kTexts.at(name);
  return text.replace(text.find('#', text.find("Comment")), 1,
                      std::string(static_cast<std::size_t>(typed), 'x'));
}

/// How much was typed in a text: the run of x behind `Comment`.
int typedIn(const std::string& text) {
  const auto comment = text.find("Comment");
  const auto begin = comment == std::string::npos ? comment : text.find_first_of("x", comment);
  if (begin == std::string::npos) return 0;
  const auto end = text.find_first_not_of('x', begin);
  return static_cast<int>(end - begin);
}

std::string bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

// The victim.

class Victim {
 public:
  Victim(const QString& folder, unsigned seed)
      : folder_(folder),
        random_(seed),
        settings_(folder + QStringLiteral("/settings.ini")),
        recovery_(folder + QStringLiteral("/recovery")),
        window_(settings_, recovery_) {
    window_.show();
    window_.offerRecovery();
    for (const auto& each : kTexts)
      window_.openFile(folder + QLatin1Char('/') + QString::fromStdString(each.first));
    acceptOffers();
    if (untitled() == nullptr)
      window_.newDocument(project::emptyDefinition(asl::Format::Json), QStringLiteral("Untitled"));
    everyPage([this](app::DocumentPage& page) { log("open", page); });
    QObject::connect(&timer_, &QTimer::timeout, [this] { act(); });
    timer_.start(5);
  }

 private:
  [[nodiscard]] static std::string nameOf(const document::DocumentModel& model) {
    return model.path().isEmpty() ? "untitled" : QFileInfo(model.path()).fileName().toStdString();
  }
  void everyPage(const std::function<void(app::DocumentPage&)>& visit) {
    auto* tabs = window_.findChild<QTabWidget*>(QStringLiteral("documents"));
    for (int i = 0; i < tabs->count(); ++i)
      if (auto* page = qobject_cast<app::DocumentPage*>(tabs->widget(i))) visit(*page);
  }
  [[nodiscard]] app::DocumentPage* untitled() {
    app::DocumentPage* found = nullptr;
    everyPage(
        [&](app::DocumentPage& page) { found = page.model().path().isEmpty() ? &page : found; });
    return found;
  }
  void acceptOffers() {
    everyPage([](app::DocumentPage& page) {
      auto* bar = page.findChild<common::Banner*>(QStringLiteral("recoveryBar"));
      if (!bar->isHidden()) emit bar->linkActivated(0);
    });
  }
  static void log(const char* what, app::DocumentPage& page) {
    const std::string line = std::string(what) + ' ' + nameOf(page.model()) + ' ' +
                             std::to_string(QDateTime::currentMSecsSinceEpoch()) + ' ' +
                             std::to_string(typedIn(page.model().text())) + '\n';
    static_cast<void>(::write(STDOUT_FILENO, line.data(), line.size()));
  }
  void type(app::DocumentPage& page) {
    const auto& model = page.model();
    const auto range = model.document().rangeOf("/Comment");
    if (!range) return;
    page.code().goTo(text::Range{range->end - 1, range->end - 1});
    QWidget* editor = page.code().findChild<QWidget*>(QStringLiteral("codeText"));
    QKeyEvent press(QEvent::KeyPress, Qt::Key_X, Qt::NoModifier, QStringLiteral("x"));
    QCoreApplication::sendEvent(editor, &press);
    log("typed", page);
  }
  void act() {
    auto* tabs = window_.findChild<QTabWidget*>(QStringLiteral("documents"));
    const int dice = std::uniform_int_distribution<int>(0, 99)(random_);
    app::DocumentPage* page = window_.page();
    if (page == nullptr) return;
    if (dice < 3)
      return tabs->setCurrentIndex(
          std::uniform_int_distribution<int>(0, tabs->count() - 1)(random_));
    if (dice < 5) return window_.actions()["run"]->trigger();
    if (dice < 6) return window_.actions()["stop"]->trigger();
    if (dice < 9 && !page->model().path().isEmpty()) {
      log("saving", *page);
      window_.actions()["save"]->trigger();
      return log("saved", *page);
    }
    type(*page);
  }

  QString folder_;
  std::mt19937 random_;
  app::Settings settings_;
  app::Recovery recovery_;
  app::MainWindow window_;
  QTimer timer_;
};

// The test.

/// What the log says of one document.
struct Known {
  int opened = -1;
  qint64 openedAt = 0;
  int typedInTime = 0;     ///< long enough before the end to be kept
  std::set<int> maySaved;  ///< versions that the file may hold
};

class Killer {
 public:
  Killer(unsigned seed, int kills) : random_(seed), kills_(kills) {
    for (const auto& each : kTexts) {
      QFile file(path(each.first));
      if (file.open(QIODevice::WriteOnly))
        file.write(QByteArray::fromStdString(textWith(each.first, 1)));
      onDisk_[each.first] = 1;
    }
  }

  int run() {
    for (int kill = 1; kill <= kills_; ++kill) {
      const QByteArray log = killOne();
      const int before = complaints_;
      check(log);
      std::printf("kill %d: %d keys typed, %s\n", kill, static_cast<int>(log.count("typed ")),
                  complaints_ == before ? "nothing lost" : "LOST");
      std::fflush(stdout);
    }
    std::printf("%d kills, %d complaints, longest typing lost %lld ms\n", kills_, complaints_,
                static_cast<long long>(longestLost_));
    return complaints_ == 0 ? 0 : 1;
  }

 private:
  [[nodiscard]] QString path(const std::string& name) const {
    return folder_.filePath(QString::fromStdString(name));
  }
  void complain(const std::string& words) {
    ++complaints_;
    std::printf("  %s\n", words.c_str());
  }

  QByteArray killOne() {
    QProcess victim;
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("--victim"), folder_.path(), QString::number(random_())});
    QByteArray log;
    // From the first key on, so that a slow start is not what is measured.
    while (!log.contains("typed ") && victim.waitForReadyRead(60000))
      log += victim.readAllStandardOutput();
    const int life = std::uniform_int_distribution<int>(50, 3500)(random_);
    const qint64 end = QDateTime::currentMSecsSinceEpoch() + life;
    while (QDateTime::currentMSecsSinceEpoch() < end) {
      victim.waitForReadyRead(20);
      log += victim.readAllStandardOutput();
    }
    diedAt_ = QDateTime::currentMSecsSinceEpoch();
    victim.kill();
    victim.waitForFinished();
    return log + victim.readAllStandardOutput();
  }

  /// The last moment at which exactly so much had been typed.
  std::map<std::string, Known> read(const QByteArray& log) {
    std::map<std::string, Known> known;
    times_.clear();
    for (const QByteArray& line : log.split('\n')) {
      const auto words = line.split(' ');
      if (words.size() != 4) continue;
      const std::string name = words[1].toStdString();
      const qint64 when = words[2].toLongLong();
      const int typed = words[3].toInt();
      Known& document = known[name];
      if (words[0] == "open") document.opened = typed, document.openedAt = when;
      if (words[0] == "saving") document.maySaved.insert(typed);
      if (words[0] == "saved") document.maySaved = {typed};
      times_[name][typed] = when;
      if (diedAt_ - when > kMayBeLost) document.typedInTime = typed;
    }
    return known;
  }

  void check(const QByteArray& log) {
    auto known = read(log);
    app::Recovery recovery(folder_.filePath(QStringLiteral("recovery")));
    std::map<std::string, int> offered;
    for (const auto& left : recovery.leftOpen()) {
      const std::string name =
          left.path.isEmpty() ? "untitled" : QFileInfo(left.path).fileName().toStdString();
      offered[name] = left.kept ? typedIn(left.kept->text) : -1;
    }
    for (auto& [name, document] : known) {
      if (kept_.count(name) && document.opened < kept_[name])
        complain(name + " came back with " + std::to_string(document.opened) + " of " +
                 std::to_string(kept_[name]));
      const bool isNew = diedAt_ - document.openedAt <= kMayBeLost;
      if (!offered.count(name) && !isNew) complain(name + " is not offered again");
      int kept = offered.count(name) ? offered[name] : -1;
      if (kTexts.count(name)) kept = std::max(kept, checkFile(name, document));
      kept_[name] = kept;
      for (const auto& [typed, when] : times_[name])
        if (typed > kept) longestLost_ = std::max(longestLost_, diedAt_ - when);
      if (kept < document.typedInTime)
        complain(name + ": " + std::to_string(kept) + " keys kept of " +
                 std::to_string(document.typedInTime));
    }
  }

  /// The file is one whole version, and one that was saved; how much was typed in it.
  int checkFile(const std::string& name, const Known& document) {
    const std::string bytes = bytesOf(path(name));
    const int typed = typedIn(bytes);
    if (bytes != textWith(name, typed)) complain(name + " is broken:\n" + bytes);
    auto may = document.maySaved;
    may.insert(onDisk_[name]);
    if (!may.count(typed))
      complain(name + " holds a version that was not saved: " + std::to_string(typed));
    return onDisk_[name] = typed;
  }

  QTemporaryDir folder_;
  std::mt19937 random_;
  int kills_;
  int complaints_ = 0;
  qint64 diedAt_ = 0, longestLost_ = 0;
  std::map<std::string, int> onDisk_, kept_;
  std::map<std::string, std::map<int, qint64>> times_;
};

}  // namespace

}  // namespace stepwright

int main(int argc, char** argv) {
  using namespace stepwright;
  QApplication application(argc, argv);
  const QStringList words = QApplication::arguments();
  if (words.value(1) == QLatin1String("--victim")) {
    // Its runs are kept, too.
    qputenv("XDG_STATE_HOME", QFile::encodeName(words.value(2) + QStringLiteral("/state")));
    common::applyTheme(application, common::ThemeKind::Light);
    Victim victim(words.value(2), words.value(3).toUInt());
    return QApplication::exec();
  }
  const auto number = [](const char* name, int usual) {
    bool set = false;
    const int value = qEnvironmentVariableIntValue(name, &set);
    return set ? value : usual;
  };
  const auto seed = static_cast<unsigned>(number("STEPWRIGHT_SEED", 1));
  return Killer(seed, number("STEPWRIGHT_KILLS", 3)).run();
}
