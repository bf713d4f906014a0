// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/task_rows.h"

#include <QCoreApplication>
#include <algorithm>
#include <filesystem>

#include "engine/tasks/functions/handler_place.h"
#include "engine/tasks/http/http_task.h"

namespace stepwright::app {
namespace {

using tasks::Answerer;

struct TaskWords {
  Q_DECLARE_TR_FUNCTIONS(TaskRows)
};

QString inQt(const std::string& text) { return QString::fromStdString(text); }

QString joinedWords(const std::vector<std::string>& words) {
  QStringList list;
  for (const std::string& word : words) list << inQt(word);
  return list.join(QLatin1Char(' '));
}

const tasks::FunctionSpec* functionOf(const AnsweredTasks& tasks,
                                      const tasks::PlannedAnswer& planned) {
  const bool is = !planned.mocked && planned.answerer.kind == Answerer::Kind::Function;
  return is ? tasks.profile.function(planned.answerer.target) : nullptr;
}

/// Whether it needs the person's consent.
bool needsConsent(const Answerer& answerer) {
  return answerer.kind == Answerer::Kind::Command || answerer.kind == Answerer::Kind::Function ||
         answerer.kind == Answerer::Kind::Http || answerer.kind == Answerer::Kind::Outside;
}

/// Who it is, as far as a picture tells.
canvas::AnswerMark markOf(const AnsweredTasks& tasks, const tasks::PlannedAnswer& planned) {
  canvas::AnswerMark mark;
  const auto* function = functionOf(tasks, planned);
  const std::string url = function != nullptr ? function->endpoint : planned.answerer.target;
  switch (planned.answerer.kind) {
    case Answerer::Kind::Function:
    case Answerer::Kind::Command:
      mark.away =
          function != nullptr && !function->endpoint.empty() && !tasks::isOfThisMachine(url);
      break;
    case Answerer::Kind::Http:
      mark.away = !tasks::isOfThisMachine(url);
      break;
    default:
      break;
  }
  mark.icon = mark.away ? QStringLiteral("globe") : QStringLiteral("local");
  if (planned.answerer.kind == Answerer::Kind::Machine) mark.icon = QStringLiteral("machine");
  if (planned.answerer.kind == Answerer::Kind::Outside) mark.icon = QStringLiteral("callbacks");
  mark.asks = tasks.asksFirst && needsConsent(planned.answerer);
  const QString rule = inQt(planned.answerer.rule);
  mark.words = mark.asks ? TaskWords::tr("asks first, rule %1").arg(rule)
                         : TaskWords::tr("answered by the rule %1").arg(rule);
  return mark;
}

/// "node" of nodejs20.x.
QString languageOf(const tasks::FunctionSpec& function) {
  if (!function.endpoint.empty()) return TaskWords::tr("Invoke API");
  if (!function.command.empty()) return TaskWords::tr("program");
  if (function.runtime.starts_with("nodejs")) return QStringLiteral("node");
  if (function.runtime.starts_with("python")) return QStringLiteral("python3");
  return TaskWords::tr("program");
}

void fillFunction(debug::TaskRow& row, const AnsweredTasks& tasks,
                  const tasks::FunctionSpec& function) {
  row.function = inQt(function.name);
  row.by = languageOf(function);
  row.attach = function.attach;
  if (!function.endpoint.empty()) {
    row.place = inQt(function.endpoint);
    return;
  }
  const auto place = tasks::handlerPlace(function);
  row.file = inQt(place.file);
  row.line = place.line;
  const auto shown = std::filesystem::path(place.file).lexically_relative(tasks.folder);
  row.place = inQt(place.file.empty() ? function.handler : shown.string());
  if (place.line > 0) row.place += QStringLiteral(":%1").arg(place.line);
  for (const tasks::FunctionState& state : tasks.states)
    if (state.name == function.name) row.state = state;
}

void fillAnswerer(debug::TaskRow& row, const tasks::PlannedAnswer& planned) {
  if (planned.mocked) {
    row.by = TaskWords::tr("Mock");
    row.rule = TaskWords::tr("mock of the state");
    return;
  }
  const Answerer& answerer = planned.answerer;
  switch (answerer.kind) {
    case Answerer::Kind::Command:
      row.by = TaskWords::tr("program");
      row.place = joinedWords(answerer.command.command);
      break;
    case Answerer::Kind::Http:
      row.by = QStringLiteral("HTTP");
      row.place = inQt(answerer.target);
      break;
    case Answerer::Kind::Outside:
      row.by = TaskWords::tr("outside");
      row.place = TaskWords::tr("whoever has the token");
      break;
    case Answerer::Kind::Machine:
      row.by = TaskWords::tr("Machine");
      row.place = inQt(answerer.target);
      break;
    default:
      row.by = TaskWords::tr("You");
      row.place = TaskWords::tr("the run asks");
      break;
  }
}

debug::TaskRow taskRowOf(const AnsweredTasks& tasks, const tasks::PlannedAnswer& planned) {
  debug::TaskRow row;
  row.resource = inQt(planned.called);
  row.rule = inQt(planned.answerer.rule);
  fillAnswerer(row, planned);
  if (const auto* function = functionOf(tasks, planned)) fillFunction(row, tasks, *function);
  if (planned.mocked) {
    row.icon = QStringLiteral("mocks");
  } else if (planned.answerer.kind != Answerer::Kind::Nobody) {
    const canvas::AnswerMark mark = markOf(tasks, planned);
    row.icon = mark.icon;
    row.asksFirst = mark.asks;
  }
  return row;
}

}  // namespace

std::vector<debug::TaskRow> taskRows(const AnsweredTasks& tasks) {
  std::vector<debug::TaskRow> rows;
  for (const tasks::PlannedAnswer& planned : tasks.planned) {
    debug::TaskRow row = taskRowOf(tasks, planned);
    auto same = std::find_if(rows.begin(), rows.end(), [&](const debug::TaskRow& each) {
      return each.resource == row.resource && each.rule == row.rule && each.place == row.place;
    });
    if (same == rows.end()) same = rows.insert(rows.end(), std::move(row));
    same->states << inQt(planned.name);
    same->stateIds << inQt(planned.state);
  }
  return rows;
}

QHash<QString, canvas::AnswerMark> answerMarks(const AnsweredTasks& tasks) {
  QHash<QString, canvas::AnswerMark> marks;
  for (const tasks::PlannedAnswer& planned : tasks.planned)
    if (!planned.mocked && planned.answerer.kind != Answerer::Kind::Nobody)
      marks.insert(inQt(planned.state), markOf(tasks, planned));
  return marks;
}

}  // namespace stepwright::app
