// SPDX-License-Identifier: GPL-3.0-or-later
// The program: a command of the command line, or the window.
#include <QFile>
#include <QLibraryInfo>
#include <QScreen>
#include <QStandardPaths>
#include <QTranslator>

#include "app/application.h"
#include "app/cli/cli.h"
#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "app/cli/window_options.h"
#include "app/crash_journal.h"
#include "app/data_file.h"
#include "app/display_scale.h"
#include "app/main_window/main_window.h"
#include "app/recovery.h"
#include "app/settings.h"
#include "engine/base/allocator.h"
#include "engine/base/log.h"
#include "widgets/common/apply_theme.h"
#include "widgets/common/fonts.h"

namespace {

using stepwright::app::Settings;
using stepwright::log::Log;

/// What the call asks for holds this time; the settings are as they were.
Settings::ThemeChoice themeFor(const Settings& settings, const std::string& asked) {
  if (asked == "light") return Settings::ThemeChoice::Light;
  if (asked == "dark") return Settings::ThemeChoice::Dark;
  return asked.empty() ? settings.theme() : Settings::ThemeChoice::System;
}

void setTheme(QApplication& application, Settings::ThemeChoice choice) {
  using stepwright::common::ThemeKind;
  const bool systemDark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
  const bool dark = choice == Settings::ThemeChoice::Dark ||
                    (choice == Settings::ThemeChoice::System && systemDark);
  applyTheme(application, dark ? ThemeKind::Dark : ThemeKind::Light);
}

/// The dots an inch of the desktop, asked by an application that is gone before the real one comes.
double desktopScale(char* name) {
  int count = 1;
  char* words[] = {name, nullptr};
  const QGuiApplication probe(count, words);
  const QScreen* screen = QGuiApplication::primaryScreen();
  return screen == nullptr ? 1 : screen->logicalDotsPerInch() / 96;
}

/// The scale of the settings, else that of the desktop.
void setScale(const QString& chosen, char* name) {
  const char* const variable = "QT_SCALE_FACTOR";
  if (!chosen.isEmpty()) {
    if (!qEnvironmentVariableIsSet(variable)) qputenv(variable, chosen.toLatin1());
    return;
  }
  const double asked = qEnvironmentVariableIsSet(variable) ? qgetenv(variable).toDouble() : 1;
  qunsetenv(variable);
  const auto factor = stepwright::app::factorForDesktop(desktopScale(name), asked);
  if (!factor) return;
  QApplication::setAttribute(Qt::AA_EnableHighDpiScaling);
  QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
      Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
  qputenv(variable, QByteArray::number(*factor, 'g', 15));
}

void loadWords(QTranslator& words, const QLocale& locale) {
  const QString folder = QString::fromStdString(stepwright::dataFile("translations"));
  for (const QString& place : {folder, QStringLiteral(STEPWRIGHT_TRANSLATIONS)}) {
    if (!words.load(locale, QStringLiteral("stepwright"), QStringLiteral("_"), place)) continue;
    QApplication::installTranslator(&words);
    return;
  }
}

/// What Qt itself says: buttons of dialogs, keys in menus. In English where the system has no more.
void loadWordsOfQt(QTranslator& words, const QLocale& locale) {
  const QString place = QLibraryInfo::location(QLibraryInfo::TranslationsPath);
  if (words.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), place))
    QApplication::installTranslator(&words);
}

/// The window keeps a log as a rule; where its own file cannot be written it goes on without one.
std::optional<Log> openLog(const stepwright::cli::LogOptions& options) {
  auto asked = options.open(stepwright::log::Level::Info);
  if (asked) return std::move(*asked);
  stepwright::cli::complain(asked.error());
  if (!options.file.empty()) return std::nullopt;
  return std::move(*Log::open({.level = stepwright::log::Level::Info}));
}

int openWindow(int argc, char** argv) {
  stepwright::cli::WindowOptions options;
  if (const auto code = stepwright::cli::readWindowOptions(argc, argv, options)) return *code;
  const auto log = openLog(options.log);
  if (!log) return stepwright::cli::exitUsage;
  Settings settings;
  setScale(settings.word(QStringLiteral("scale")), argv[0]);
  QApplication::setAttribute(Qt::AA_UseHighDpiPixmaps);
  stepwright::app::Application application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("stepwright"));
  QApplication::setApplicationDisplayName(QStringLiteral("Stepwright"));
  QApplication::setApplicationVersion(QStringLiteral(STEPWRIGHT_VERSION));
  // The later one is asked first: what it does not say is said in English.
  QTranslator wordsOfQt, english, words;
  const QString language = settings.word(QStringLiteral("language"));
  const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
  loadWordsOfQt(wordsOfQt, locale);
  loadWords(english, QLocale(QLocale::English));
  loadWords(words, locale);
  stepwright::common::preferFamilies(settings.word(QStringLiteral("font")),
                                     settings.word(QStringLiteral("codeFont")));
  setTheme(application, themeFor(settings, options.theme));
  if (!options.s3.empty())
    settings.setWordForNow(QStringLiteral("s3"), QString::fromStdString(options.s3));
  const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  stepwright::app::Recovery recovery(data + QStringLiteral("/recovery"));
  stepwright::app::CrashJournal::install();
  stepwright::app::MainWindow window(settings, recovery);
  QObject::connect(&application, &stepwright::app::Application::failed, &window,
                   &stepwright::app::MainWindow::sayFailure);
  stepwright::log::info(stepwright::log::Area::Window, [] {
    return "stepwright " STEPWRIGHT_VERSION ", Qt " + std::string(qVersion()) + ", " +
           QGuiApplication::platformName().toStdString();
  });
  window.show();
  window.offerLastSession();
  QStringList files;
  for (const std::string& file : options.files) files << QFile::decodeName(file.c_str());
  window.openFiles(files);
  return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
  namespace cli = stepwright::cli;
  stepwright::reuseFreedMemory();
  return cli::isCommand(argc, argv) ? cli::run(argc, argv) : openWindow(argc, argv);
}
