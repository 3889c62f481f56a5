"""Spans around retrieval, model and check, taken by OpenTelemetry's own exporter."""

from __future__ import annotations

import threading
from dataclasses import replace

from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from app.tracing import NO_TRACES, load_traces

from .scripted import Scripted

QUESTION = "Hoeveel woningen wil de provincie Limburg minimaal bouwen?"
TRUE = "De provincie Limburg wil minimaal 26.550 woningen bouwen [B1]."


def test_an_answer_is_one_trace_with_retrieval_model_and_check(written):
    exporter = InMemorySpanExporter()
    services = written(Scripted(queue=[TRUE]))
    services.scribe = replace(services.scribe, traces=load_traces((SimpleSpanProcessor(exporter),)))
    list(services.stream(QUESTION, (), threading.Event()))
    spans = {span.name: span for span in exporter.get_finished_spans()}
    assert set(spans) == {"answer", "retrieval", "model", "check"}
    assert {span.context.trace_id for span in spans.values()} == {spans["answer"].context.trace_id}
    assert spans["retrieval"].parent.span_id == spans["answer"].context.span_id
    assert spans["check"].parent.span_id == spans["model"].context.span_id
    assert dict(spans["model"].attributes) == {"model": "test:model", "prompt": "antwoord.v1"}
    assert "woningen" not in "".join(str(span.attributes) for span in spans.values())


def test_without_a_tracer_nothing_happens():
    with NO_TRACES.span("answer") as inside:
        inside.past("retrieval", 0.1)
        assert inside is NO_TRACES
