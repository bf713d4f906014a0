<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>stepwright::debug::AnswerDialog</name>
    <message>
        <source>Answer the same way from now on (keep as a mock)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; calls %2, attempt %3. What does it answer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::BreakpointDialog</name>
    <message>
        <source>Breakpoint on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breakpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when the state is entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before a retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on an error in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on hit number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from hit number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on every multiple of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid {$.total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Only write the log text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::BreakpointModel</name>
    <message>
        <source>no way here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::BreakpointsPanel</name>
    <message>
        <source>enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
    <message>
        <source>Any uncaught error</source>
        <translation>Jeder nicht abgefangene Fehler</translation>
    </message>
    <message>
        <source>Any error</source>
        <translation>Jeder Fehler</translation>
    </message>
    <message>
        <source>Any retry</source>
        <translation>Jede Wiederholung</translation>
    </message>
    <message>
        <source>End of execution</source>
        <translation>Ende der Ausführung</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::CallbackModel</name>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::CallbacksPanel</name>
    <message>
        <source>Answer…</source>
        <translation>Antworten…</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rückrufe</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>; %1 is then not reached from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>by a new rule of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a new branch of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when %1 fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loose: nothing leads to it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, no such state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item %1 of %2</source>
        <translation>Element %1 von %2</translation>
    </message>
    <message>
        <source>%1 succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 caught</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 aborted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retries %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breakpoint</source>
        <translation>Haltepunkt</translation>
    </message>
    <message>
        <source>breakpoint, off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breakpoint at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, rule %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, catches %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, taken %1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↻ %1: after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1 at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, each by chance from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no state “%1” here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, attempt %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leads here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When no rule holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catches %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken ×%1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::Card</name>
    <message>
        <source>Drag to reorder, or Alt+Up and Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorder entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove entry %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::code::CodeEditor</name>
    <message>
        <source>Definition as text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ConditionEditor</name>
    <message>
        <source>All of these hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of these holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>This rule has no operator that is known; edit it as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::ConsolePanel</name>
    <message>
        <source>Log points write here. Set one by editing a breakpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::DebugPanels</name>
    <message>
        <source>Stack</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>History and Gantt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mocks &amp;&amp; tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::DebugStore</name>
    <message>
        <source>Workflow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::common::DockTitleBar</name>
    <message>
        <source>Float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>stepwright::app::Docks</name>
    <message>
        <source>Show or hide %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the keyboard into %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::document::DocumentModel</name>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Reload from disk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::DocumentPage</name>
    <message>
        <source>The file changed outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and you have changes of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>The text cannot be read; this is the last good drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message>
        <source>Branch %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::EnumerationEditor</name>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of the words that are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ErrorsPage</name>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>first match wins</source>
        <translation>der erste Treffer gilt</translation>
    </message>
    <message>
        <source>Catch</source>
        <translation>Abfangen</translation>
    </message>
    <message>
        <source>after the last attempt</source>
        <translation>nach dem letzten Versuch</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the error is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::EvaluatorPanel</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An expression against the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::EventModel</name>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::common::ExpressionField</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last good result %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::FieldEditor</name>
    <message>
        <source>A whole number is needed, or {% … %}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is needed, or {% … %}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::code::FindBar</name>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is a regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::FlowFoot</name>
    <message>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>foreseen: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::FlowHead</name>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set: passes all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::FlowPanel</name>
    <message>
        <source>Run the workflow and select a state: each phase of its data stands here, before and after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the state&apos;s output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Try another path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, event %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not reached yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::FormPage</name>
    <message>
        <source>All fields</source>
        <translation>Alle Felder</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>Weniger Felder</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::GanttView</name>
    <message>
        <source>Gantt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::GraphView</name>
    <message>
        <source>Graph of the workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Space to add the first state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a new rule of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>as the default of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a branch of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when %1 fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>as the first state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a state…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toggle breakpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit breakpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run to here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Wrap in a Parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap in a Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay out again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>The text cannot be read; this is its last good picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Viewing the past: event %1 of %2</source>
        <translation>Blick in die Vergangenheit: Ereignis %1 von %2</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::Header</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type over the name to rename it everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n state(s), %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::HistoryPanel</name>
    <message>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>A row for each visit of a state, with its attempts in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exact events of GetExecutionHistory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Failed first</source>
        <translation>Fehlgeschlagene zuerst</translation>
    </message>
    <message>
        <source>Save the history as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::InputDialog</name>
    <message>
        <source>Run with input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::Inspector</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n states are selected.
Select one to see its fields.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::JsonEditor</name>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid JSON, %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::common::JsonModel</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::JsonPage</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>JSON of the state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not JSON yet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A state is a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::JsonText</name>
    <message>
        <source>This is not JSON yet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::common::JsonView</name>
    <message>
        <source>Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::MainWindow</name>
    <message>
        <source>Format the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to state or command</source>
        <translation>Zu Zustand oder Befehl</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Stepwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Stepwright %1&lt;/b&gt;&lt;br&gt;Draws, runs and debugs workflows in Amazon States Language.&lt;br&gt;Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual clock</source>
        <translation>Virtuelle Uhr</translation>
    </message>
    <message>
        <source>Virtual, +%1 d %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual, +%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual, +%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>The text cannot be read; mend it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Export history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import execution history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close; there are changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definitions (*.json *.asl *.yaml *.yml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stepwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as ASL JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add and connect a state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>This cannot be inserted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Find a field of the language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has changed; try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::Minimap</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MockDialog</name>
    <message>
        <source>Mock of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives a result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fails with an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never answers</source>
        <translation>antwortet nie</translation>
    </message>
    <message>
        <source>all that follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From call (0 = first)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MockModel</name>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>never answers</source>
        <translation>antwortet nie</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MocksPanel</name>
    <message>
        <source>every call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from call %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Import MockConfigFile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mock of a Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Import mocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MomentBar</name>
    <message>
        <source>%1, item %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, branch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Viewing the past: event %1 of %2</source>
        <translation>Blick in die Vergangenheit: Ereignis %1 von %2</translation>
    </message>
    <message>
        <source>Fork from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>%1 in %2 of the run&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to failed item %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no mock</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>, %n more wait(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Antworten…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeFace</name>
    <message>
        <source>sets 1 field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets %1 fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, 1 default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>each of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each item of the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tolerates %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tolerates %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>results to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown Type %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Operators</name>
    <message>
        <source>is the number</source>
        <translation>ist die Zahl</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>ist größer als</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>ist mindestens</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>ist kleiner als</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>ist höchstens</translation>
    </message>
    <message>
        <source>is the text</source>
        <translation>ist der Text</translation>
    </message>
    <message>
        <source>is like</source>
        <translation>ist wie</translation>
    </message>
    <message>
        <source>sorts after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is or sorts after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorts before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is or sorts before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is or comes after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is or comes before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is present</source>
        <translation>ist vorhanden</translation>
    </message>
    <message>
        <source>is null</source>
        <translation>ist null</translation>
    </message>
    <message>
        <source>is a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (path)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::outline::OutlineView</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
</context>
<context>
    <name>stepwright::palette::Palette</name>
    <message>
        <source>Calls a service, a Lambda function or an activity</source>
        <translation>Ruft einen Dienst, eine Lambda-Funktion oder eine Aktivität auf</translation>
    </message>
    <message>
        <source>Hands data on, changed or with a fixed result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes one of several ways, by rules</source>
        <translation>Geht nach Regeln einen von mehreren Wegen</translation>
    </message>
    <message>
        <source>Waits for a time, or until a moment</source>
        <translation>Wartet eine Zeit oder bis zu einem Zeitpunkt</translation>
    </message>
    <message>
        <source>Runs several branches at the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the same states for each item of an array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the execution well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the execution with an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Insert after the selected state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from Mine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::palette::PaletteModel</name>
    <message>
        <source>Flow</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Eigene</translation>
    </message>
</context>
<context>
    <name>stepwright::app::PathBar</name>
    <message>
        <source>Direction of the graph</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::problems::ProblemModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>stepwright::problems::ProblemsView</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation>Keine Probleme.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::QuickAdd</name>
    <message>
        <source>Type of state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::QuickOpen</name>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::RecentRow</name>
    <message>
        <source>Recent file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::RenameField</name>
    <message>
        <source>Name of the state</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::RetryPlan</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Retry plan: %n attempt(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The last attempt is made after %1 of waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry plan</source>
        <translation>Wiederholungsplan</translation>
    </message>
    <message numerus="yes">
        <source>%n attempts, up to %1 (random)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempts, at most %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::RulesPage</name>
    <message>
        <source>The first rule that matches decides</source>
        <translation>Die erste Regel, die zutrifft, entscheidet</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::RunsModel</name>
    <message>
        <source>from event %1, %2 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::RunsPanel</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::SampleCard</name>
    <message>
        <source>Sample: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “%1” as a new document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::code::Scintilla</name>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::SizeBars</name>
    <message>
        <source>foreseen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::StackPanel</name>
    <message>
        <source>Stack</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Look at this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it move again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::StartPage</name>
    <message>
        <source>Order with retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card payment that fails twice, then succeeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ship each parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Map over 12 parcels, five at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserve and charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two branches at once, and a Catch for both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task token, a timeout, a heartbeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route a ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Choice with two rules and a default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six phases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InputPath to OutputPath, one field at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From check to courier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole order with every kind of state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three states in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch, decide, then store or publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry, then notify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task, Catch, message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map that keeps what failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token task with timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll until ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait loop with a cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saga</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo steps in reverse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fan out and join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches at the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of a bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distributed Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circuit breaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spare a service that fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same request does its work once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nested workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start another, wait for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fails goes into a queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide by the majority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflows, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Files that you open or save will stand here. A file can also be dropped on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>A new workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a definition, JSON or YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay an execution that was recorded in AWS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tour, 3 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ASL field help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>each runs offline, with mocks and inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>a new, unsaved document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::StateEditor</name>
    <message>
        <source>Go to that state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a state</source>
        <translation>Zustand wählen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>No such state here.</source>
        <translation>Diesen Zustand gibt es hier nicht.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>retrying</source>
        <translation>versucht es wieder</translation>
    </message>
    <message>
        <source>caught</source>
        <translation>abgefangen</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::TagEditor</name>
    <message>
        <source>Add an error</source>
        <translation>Fehler hinzufügen</translation>
    </message>
</context>
<context>
    <name>stepwright::app::TemplateCard</name>
    <message>
        <source>Template: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::TimelineBar</name>
    <message>
        <source>Back to live</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>One event back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Event %1&lt;/b&gt; of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::TimelineSlider</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Event %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::ToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Darüber</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Hinein</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Hinaus</translation>
    </message>
    <message>
        <source>To here</source>
        <translation>Bis hier</translation>
    </message>
    <message>
        <source>Virtual clock</source>
        <translation>Virtuelle Uhr</translation>
    </message>
    <message>
        <source>The clock that waits and retries go by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::Tour</name>
    <message>
        <source>The graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workflow as it runs: from the disk at the top to the rings. Solid lines are Next, dashed ones lead to what handles an error, a slash marks the default. Wheel and Ctrl zoom at the pointer; Ctrl+0 shows all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Drag a state, an action or a whole pattern onto a line: the line opens and shows where it will stand. Or type to find something and press Enter: it goes after the selected state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing with the keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space on a selected state adds one after it; a letter chooses the type. Arrows walk along the lines, F2 renames, Del removes and joins what is left. Every gesture is one undo step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph and text are the same document. A gesture changes only the lines that it must; what you type is drawn at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Everything about the selected state, as forms: data, variables, retries, catchers. Expressions show their result on your sample data while you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5 runs the workflow on your machine, offline, on a virtual clock: a day&apos;s wait takes no time. Tasks answer from mocks, or ask you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop where you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click on a box&apos;s upper left corner, or F9, sets a breakpoint. F10 steps over, F11 into a state phase by phase, and F7 steps back: time runs both ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>What AWS would refuse, and what would surprise you at run time, with its place and often a fix. F4 goes to the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+P goes to a state, Ctrl+Shift+P finds every command by its name. That is all you need to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::VariablesPanel</name>
    <message>
        <source>Run the workflow to see its data here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::WatchModel</name>
    <message>
        <source>Add an expression</source>
        <translation>Ausdruck hinzufügen</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::WatchPanel</name>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Drop: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::ZoomBar</name>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the drawing (Ctrl+0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Draws, runs and debugs Amazon States Language workflows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the window: light, dark or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definitions to open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::SearchButton</name>
    <message>
        <source>Ctrl P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to state or command</source>
        <translation type="unfinished">Zu Zustand oder Befehl</translation>
    </message>
    <message>
        <source>Go to a state (Ctrl+P) or run a command (Ctrl+Shift+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::canvas</name>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
