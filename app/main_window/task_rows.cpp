// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/task_rows.h"

#include <QCoreApplication>
#include <algorithm>
#include <filesystem>

#include "engine/asl/nested_id.h"
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

/// What a Task's mock says.
void fillMock(debug::TaskRow& row, const tasks::MockSet& mocks, const std::string& state) {
  row.by = TaskWords::tr("Mock");
  row.rule = TaskWords::tr("state %1").arg(inQt(state));
  row.tag = common::AnswerTag();
  for (const tasks::StateMocks& each : mocks)
    if (each.state == state)
      row.place = TaskWords::tr("%n answer(s)", "", static_cast<int>(each.behaviours.size()));
}

void fillAnswerer(debug::TaskRow& row, const tasks::PlannedAnswer& planned) {
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

debug::TaskRow taskRowOf(const AnsweredTasks& tasks, const ListedMachine& machine,
                         const tasks::PlannedAnswer& planned) {
  debug::TaskRow row;
  row.resource = inQt(planned.called);
  if (planned.mocked) {
    fillMock(row, machine.mocks, planned.name);
    return row;
  }
  row.rule = inQt(planned.answerer.rule);
  fillAnswerer(row, planned);
  if (const auto* function = functionOf(tasks, planned)) fillFunction(row, tasks, *function);
  if (planned.answerer.kind == Answerer::Kind::Nobody) return row;
  const canvas::AnswerMark mark = markOf(tasks, planned);
  row.tag = common::AnswerTag{mark.icon, mark.away, mark.asks};
  return row;
}

/// The state's id in the document in front; "" where it is in none of what that starts.
asl::StateId idInFront(const ListedMachine& machine, const asl::StateId& own) {
  if (machine.name.empty()) return own;
  return machine.startedBy.empty() ? asl::StateId() : asl::nestedId(machine.startedBy, own);
}

debug::TaskSpot spotOf(const ListedMachine& machine, const tasks::PlannedAnswer& planned) {
  return {inQt(planned.name), inQt(idInFront(machine, planned.state)), inQt(machine.name),
          inQt(machine.document), inQt(planned.state)};
}

}  // namespace

std::vector<debug::TaskRow> taskRows(const AnsweredTasks& tasks) {
  std::vector<debug::TaskRow> rows;
  for (const ListedMachine& machine : tasks.machines) {
    for (const tasks::PlannedAnswer& planned : machine.planned) {
      debug::TaskRow row = taskRowOf(tasks, machine, planned);
      auto same = std::find_if(rows.begin(), rows.end(), [&](const debug::TaskRow& each) {
        return each.resource == row.resource && each.rule == row.rule && each.place == row.place &&
               each.by == row.by;
      });
      if (same == rows.end()) same = rows.insert(rows.end(), std::move(row));
      same->spots.push_back(spotOf(machine, planned));
    }
  }
  return rows;
}

QHash<QString, canvas::AnswerMark> answerMarks(const AnsweredTasks& tasks) {
  QHash<QString, canvas::AnswerMark> marks;
  for (const ListedMachine& machine : tasks.machines) {
    for (const tasks::PlannedAnswer& planned : machine.planned) {
      const asl::StateId id = idInFront(machine, planned.state);
      const bool isMock = planned.mocked && !machine.name.empty();
      if (isMock && !id.empty())
        marks.insert(inQt(id), {QString(), false, false, TaskWords::tr("answered by a mock")});
      if (id.empty() || planned.mocked || planned.answerer.kind == Answerer::Kind::Nobody) continue;
      marks.insert(inQt(id), markOf(tasks, planned));
    }
  }
  return marks;
}

}  // namespace stepwright::app
