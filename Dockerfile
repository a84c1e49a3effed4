# Buurtgids in a container; deploy/compose.yaml runs it. The manual: docs/beheer/containers.md
# Both stages start from the same image; an organisation may name one of its own registry.
ARG PYTHON=docker.io/library/python:3.13-slim-bookworm

FROM ${PYTHON} AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
RUN python -m venv /opt/buurtgids
WORKDIR /source
COPY requirements requirements
RUN /opt/buurtgids/bin/pip install --require-hashes -r requirements/container.lock
COPY . .
RUN /opt/buurtgids/bin/pip install --no-deps --no-build-isolation . \
 && /opt/buurtgids/bin/pip uninstall -y pip

FROM ${PYTHON}
# A number, so that a cluster can see that it is nobody special.
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin buurtgids \
 && install -d -o 10001 -g 10001 -m 0700 /var/lib/buurtgids
COPY --from=build /opt/buurtgids /opt/buurtgids
COPY deploy/config.yaml /etc/buurtgids/config.yaml
ENV PATH=/opt/buurtgids/bin:$PATH LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
USER 10001:10001
WORKDIR /var/lib/buurtgids
VOLUME /var/lib/buurtgids
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=60s --timeout=20s --start-period=60s --retries=3 \
    CMD ["buurtgids", "health", "--config", "/etc/buurtgids/config.yaml"]
ENTRYPOINT ["buurtgids"]
CMD ["run", "--config", "/etc/buurtgids/config.yaml"]
