// SPDX-License-Identifier: GPL-3.0-or-later
// The program: a command of the command line, or the window.
#include <QCommandLineParser>
#include <QStandardPaths>
#include <QTranslator>

#include "app/application.h"
#include "app/cli/cli.h"
#include "app/crash_journal.h"
#include "app/data_file.h"
#include "app/main_window/main_window.h"
#include "app/recovery.h"
#include "app/settings.h"
#include "widgets/common/theme.h"

namespace {

using stepwright::app::Settings;

void setTheme(QApplication& application, Settings& settings, const QString& asked) {
  using stepwright::common::Theme;
  using stepwright::common::ThemeKind;
  if (asked == QLatin1String("light")) settings.setTheme(Settings::ThemeChoice::Light);
  if (asked == QLatin1String("dark")) settings.setTheme(Settings::ThemeChoice::Dark);
  const auto choice = settings.theme();
  const bool systemDark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
  const bool dark = choice == Settings::ThemeChoice::Dark ||
                    (choice == Settings::ThemeChoice::System && systemDark);
  Theme::apply(application, dark ? ThemeKind::Dark : ThemeKind::Light);
}

void loadWords(QTranslator& words, const QLocale& locale) {
  const QString folder = QString::fromStdString(stepwright::dataFile("translations"));
  for (const QString& place : {folder, QStringLiteral(STEPWRIGHT_TRANSLATIONS)}) {
    if (!words.load(locale, QStringLiteral("stepwright"), QStringLiteral("_"), place)) continue;
    QApplication::installTranslator(&words);
    return;
  }
}

int openWindow(int argc, char** argv) {
  QApplication::setAttribute(Qt::AA_EnableHighDpiScaling);
  QApplication::setAttribute(Qt::AA_UseHighDpiPixmaps);
  stepwright::app::Application application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("stepwright"));
  QApplication::setApplicationDisplayName(QStringLiteral("Stepwright"));
  QApplication::setApplicationVersion(QStringLiteral(STEPWRIGHT_VERSION));
  QCommandLineParser parser;
  parser.setApplicationDescription(
      QApplication::translate("main", "Draws, runs and debugs Amazon States Language workflows."));
  const QCommandLineOption theme(
      QStringLiteral("theme"),
      QApplication::translate("main", "Colours of the window: light, dark or system."),
      QStringLiteral("name"));
  parser.addOption(theme);
  parser.addHelpOption();
  parser.addPositionalArgument(QStringLiteral("files"),
                               QApplication::translate("main", "Definitions to open."),
                               QStringLiteral("[FILE…]"));
  parser.process(application);
  // The later one is asked first: what it does not say is said in English.
  QTranslator english, words;
  loadWords(english, QLocale(QLocale::English));
  loadWords(words, QLocale());
  Settings settings;
  setTheme(application, settings, parser.value(theme));
  const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  stepwright::app::Recovery recovery(data + QStringLiteral("/recovery"));
  stepwright::app::CrashJournal::install();
  stepwright::app::MainWindow window(settings, recovery);
  QObject::connect(&application, &stepwright::app::Application::failed, &window,
                   &stepwright::app::MainWindow::sayFailure);
  window.show();
  window.offerLastSession();
  window.openFiles(parser.positionalArguments());
  return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
  namespace cli = stepwright::cli;
  return cli::isCommand(argc, argv) ? cli::run(argc, argv) : openWindow(argc, argv);
}
