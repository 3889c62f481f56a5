"""Spans of OpenTelemetry around the steps of an answer, where the extra is installed and the settings ask for them."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import SpanProcessor
    from opentelemetry.trace import Span, Tracer

NANOSECONDS = 1_000_000_000


class TracingError(Exception):
    """Spans were asked for and the packages that make and send them are not installed."""


@dataclass(frozen=True, slots=True)
class Traces:
    """Makes spans below parent; without a tracer it makes none. Attributes are names, numbers, ids: no one's words.

    Parents are handed on and not kept per thread: an answer that streams is continued by another thread each time.
    """

    tracer: Tracer | None = None
    parent: Span | None = None

    @contextmanager
    def span(self, name: str, **attributes: str | int | float) -> Iterator[Traces]:
        """A span around what happens inside; what is given makes spans below it."""
        if self.tracer is None:
            yield self
            return
        span = self._start(name, attributes)
        try:
            yield Traces(self.tracer, span)
        finally:
            span.end()

    def past(self, name: str, seconds: float) -> None:
        """A span for a step of so many seconds that ended just now."""
        if self.tracer is not None:
            now = time.time_ns()
            self._start(name, {}, now - int(seconds * NANOSECONDS)).end(now)

    def _start(self, name: str, attributes: dict[str, str | int | float], start: int | None = None) -> Span:
        from opentelemetry.trace import set_span_in_context

        assert self.tracer is not None
        context = set_span_in_context(self.parent) if self.parent else None
        return self.tracer.start_span(name, context=context, attributes=attributes, start_time=start)


NO_TRACES = Traces()


def load_traces(processors: Sequence[SpanProcessor] = ()) -> Traces:
    """Spans to these processors, else over OTLP to where the OTEL_ variables say; raises TracingError."""
    try:
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider

        provider = TracerProvider(resource=Resource.create({"service.name": "programmawijzer"}))
        for processor in processors or (_over_otlp(),):
            provider.add_span_processor(processor)
    except ImportError as exc:
        raise TracingError from exc
    return Traces(provider.get_tracer("programmawijzer"))


def _over_otlp() -> SpanProcessor:
    from opentelemetry.exporter.otlp.proto.grpc.trace_exporter import OTLPSpanExporter
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    return BatchSpanProcessor(OTLPSpanExporter())
