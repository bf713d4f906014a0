// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_page/library.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <functional>

#include "engine/asl/document.h"

namespace stepwright::app {

namespace {

QString libraryWords(const char* text) {
  return QCoreApplication::translate("StartPageTexts", text);
}

struct Line {
  const char* file;
  const char* title;
  const char* text;
  const char* icon;
};

constexpr Line sampleLines[] = {
    {"order-with-retry", QT_TRANSLATE_NOOP("StartPageTexts", "Order with retry"),
     QT_TRANSLATE_NOOP("StartPageTexts", "A card payment that fails twice, then succeeds"), ""},
    {"ship-each-parcel", QT_TRANSLATE_NOOP("StartPageTexts", "Ship each parcel"),
     QT_TRANSLATE_NOOP("StartPageTexts", "A Map over 12 parcels, five at a time"), ""},
    {"reserve-and-charge", QT_TRANSLATE_NOOP("StartPageTexts", "Reserve and charge"),
     QT_TRANSLATE_NOOP("StartPageTexts", "Two branches at once, and a Catch for both"), ""},
    {"wait-for-approval", QT_TRANSLATE_NOOP("StartPageTexts", "Wait for approval"),
     QT_TRANSLATE_NOOP("StartPageTexts", "A task token, a timeout, a heartbeat"), ""},
    {"route-a-ticket", QT_TRANSLATE_NOOP("StartPageTexts", "Route a ticket"),
     QT_TRANSLATE_NOOP("StartPageTexts", "A Choice with two rules and a default"), ""},
    {"six-phases", QT_TRANSLATE_NOOP("StartPageTexts", "Six phases"),
     QT_TRANSLATE_NOOP("StartPageTexts", "InputPath to OutputPath, one field at a time"), ""},
    {"order", QT_TRANSLATE_NOOP("StartPageTexts", "From check to courier"),
     QT_TRANSLATE_NOOP("StartPageTexts", "A whole order with every kind of state"), ""},
    {"order-process", QT_TRANSLATE_NOOP("StartPageTexts", "Order process"),
     QT_TRANSLATE_NOOP("StartPageTexts", "Three states in a row"), ""},
    {"process-message", QT_TRANSLATE_NOOP("StartPageTexts", "Process a message"),
     QT_TRANSLATE_NOOP("StartPageTexts", "Fetch, decide, then store or publish"), ""},
};

constexpr Line templateLines[] = {
    {"", QT_TRANSLATE_NOOP("StartPageTexts", "Empty"),
     QT_TRANSLATE_NOOP("StartPageTexts", "Start and End"), "start"},
    {"retry-then-notify", QT_TRANSLATE_NOOP("StartPageTexts", "Retry, then notify"),
     QT_TRANSLATE_NOOP("StartPageTexts", "Task, Catch, message"), "retry"},
    {"map-with-errors", QT_TRANSLATE_NOOP("StartPageTexts", "For each item"),
     QT_TRANSLATE_NOOP("StartPageTexts", "Map that keeps what failed"), "state-map"},
    {"human-approval", QT_TRANSLATE_NOOP("StartPageTexts", "Ask a person"),
     QT_TRANSLATE_NOOP("StartPageTexts", "Token task with timeout"), "callbacks"},
    {"poll-until-done", QT_TRANSLATE_NOOP("StartPageTexts", "Poll until ready"),
     QT_TRANSLATE_NOOP("StartPageTexts", "Wait loop with a cap"), "clock"},
    {"saga", QT_TRANSLATE_NOOP("StartPageTexts", "Saga"),
     QT_TRANSLATE_NOOP("StartPageTexts", "Undo steps in reverse"), "back"},
    {"fan-out-and-join", QT_TRANSLATE_NOOP("StartPageTexts", "Fan out and join"),
     QT_TRANSLATE_NOOP("StartPageTexts", "Branches at the same time"), "state-parallel"},
    {"distributed-files", QT_TRANSLATE_NOOP("StartPageTexts", "Files of a bucket"),
     QT_TRANSLATE_NOOP("StartPageTexts", "Distributed Map"), "state-map"},
    {"circuit-breaker", QT_TRANSLATE_NOOP("StartPageTexts", "Circuit breaker"),
     QT_TRANSLATE_NOOP("StartPageTexts", "Spare a service that fails"), "pause"},
    {"idempotent-task", QT_TRANSLATE_NOOP("StartPageTexts", "Once only"),
     QT_TRANSLATE_NOOP("StartPageTexts", "The same request does its work once"), "pin"},
    {"nested-workflow", QT_TRANSLATE_NOOP("StartPageTexts", "Nested workflow"),
     QT_TRANSLATE_NOOP("StartPageTexts", "Start another, wait for it"), "into"},
    {"dead-letter", QT_TRANSLATE_NOOP("StartPageTexts", "Dead letter"),
     QT_TRANSLATE_NOOP("StartPageTexts", "What fails goes into a queue"), "import"},
    {"scatter-gather-vote", QT_TRANSLATE_NOOP("StartPageTexts", "Ask several"),
     QT_TRANSLATE_NOOP("StartPageTexts", "Decide by the majority"), "state-choice"},
};

std::vector<LibraryEntry> entriesOf(const Line* lines, std::size_t count, const QString& folder) {
  std::vector<LibraryEntry> entries;
  for (std::size_t i = 0; i < count; ++i) {
    const Line& line = lines[i];
    QString file;
    if (*line.file != '\0') {
      file = folder + QLatin1String(line.file) + QStringLiteral(".asl.json");
      if (!QFile::exists(file)) continue;
    }
    entries.push_back(
        {file, libraryWords(line.title), libraryWords(line.text), QString::fromLatin1(line.icon)});
  }
  return entries;
}

int countStates(const asl::Machine& machine) {
  int count = static_cast<int>(machine.states.size());
  for (const auto& state : machine.states) {
    for (const auto& inner : state.machines) count += countStates(*inner);
  }
  return count;
}

}  // namespace

std::vector<LibraryEntry> samples() {
  return entriesOf(sampleLines, std::size(sampleLines), QStringLiteral(":/stepwright/samples/"));
}

std::vector<LibraryEntry> templates() {
  return entriesOf(templateLines, std::size(templateLines),
                   QStringLiteral(":/stepwright/patterns/"));
}

std::string textOf(const LibraryEntry& entry) {
  QFile file(entry.file);
  if (entry.file.isEmpty() || !file.open(QIODevice::ReadOnly)) {
    return "{\n  \"Comment\": \"\",\n  \"StartAt\": \"\",\n  \"States\": {}\n}\n";
  }
  return file.readAll().toStdString();
}

QString factsOf(const std::string& definition) {
  const auto document = asl::Document::read(definition);
  const QString language = document.machine()->language == asl::QueryLanguage::Jsonata
                               ? QStringLiteral("JSONata")
                               : QStringLiteral("JSONPath");
  const int count = countStates(*document.machine());
  return count == 1 ? libraryWords("1 state, %1").arg(language)
                    : libraryWords("%1 states, %2").arg(count).arg(language);
}

}  // namespace stepwright::app
