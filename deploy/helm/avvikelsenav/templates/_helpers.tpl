{{- define "nav.fullname" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}{{ else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 40 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "nav.image" -}}
{{- with .Values.image }}{{ .repository }}{{ if .digest }}@{{ .digest }}{{ else }}:{{ .tag | default $.Chart.AppVersion }}{{ end }}{{ end }}
{{- end }}

{{- /* Never changed: a Deployment's selector cannot be. */ -}}
{{- define "nav.selector" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .service }}
{{- end }}

{{- define "nav.labels" -}}
{{ include "nav.selector" . }}
app.kubernetes.io/part-of: avvikelsenav
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "nav.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ .user }}
runAsGroup: {{ .user }}
fsGroup: {{ .user }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "nav.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end }}

{{- /* What of Secrets, ConfigMaps and claims a service gets to see: no more than it reads. Setting, volume, file. */ -}}
{{- define "nav.mounts" -}}
{{- $v := .root.Values }}
{{- $doors := list "command-api" "query-api" }}
{{- $senders := list "router" "connector" }}
{{- $sealers := list "command-api" "query-api" "connector" "processor" }}
{{- $all := list
  (dict "env" "EVENTSTORE_LOSENORD_FIL" "name" "eventstore-losenord" "file" "/losenord" "secret" (ternary $v.eventstore.passwordSecret "" (ne $v.eventstore.user "")))
  (dict "env" "EVENTSTORE_CA_FIL" "name" "eventstore-ca" "file" "/ca.crt" "secret" $v.eventstore.caSecret)
  (dict "env" "KAFKA_LOSENORD_FIL" "name" "kafka-losenord" "file" "/losenord" "secret" (ternary $v.kafka.passwordSecret "" (ne $v.kafka.sasl "")) "only" $senders)
  (dict "env" "KAFKA_CA_FIL" "name" "kafka-ca" "file" "/ca.crt" "secret" (ternary $v.kafka.caSecret "" $v.kafka.tls) "only" $senders)
  (dict "env" "AVVIKELSENAV_KLIENTER" "name" "klienter" "file" "/klienter.yaml" "secret" $v.clients.secret "only" $doors)
  (dict "env" "AVVIKELSENAV_IDENTITET" "name" "identitet" "file" "/identitet.yaml" "secret" $v.identity.secret "only" $doors)
  (dict "env" "AVVIKELSENAV_SIDNYCKEL_FIL" "name" "sidnyckel" "file" "/sidor.nyckel" "secret" $v.pages.keySecret "only" $doors)
  (dict "env" "AVVIKELSENAV_HEMLIGHET_FIL" "name" "fingeravtryck" "file" "/hemlighet" "secret" $v.fingerprints.secret "only" (ternary $doors (list "command-api") (ne $v.identity.secret "")))
  (dict "env" "AVVIKELSENAV_NYCKELRING_FIL" "name" "nyckelring" "file" "/nyckelring.json" "secret" $v.keys.ringSecret "only" $sealers)
  (dict "env" "AVVIKELSENAV_TRANSIT_TOKEN_FIL" "name" "transit-token" "file" "/token" "secret" $v.keys.transit.tokenSecret "only" $sealers)
  (dict "env" "AVVIKELSENAV_TRANSIT_CA_FIL" "name" "transit-ca" "file" "/ca.crt" "secret" $v.keys.transit.caSecret "only" $sealers)
  (dict "env" "AVVIKELSENAV_NOTARIE_NYCKEL_FIL" "name" "notarie" "file" "/notarie.pem" "secret" $v.notary.keySecret "only" (list "processor"))
  (dict "env" "AVVIKELSENAV_GRAVSTENAR" "name" "gravstenar" "file" "/gravstenar.ndjson" "claim" $v.tombstones.claim "only" (list "processor"))
  (dict "env" "AVVIKELSENAV_MOTTAGARE" "name" "mottagare" "file" "/mottagare.yaml" "secret" $v.recipients.secret "only" $senders)
  (dict "env" "AVVIKELSENAV_MODELLER" "name" "modeller" "file" "" "configMap" $v.models.configMap)
  (dict "env" "AVVIKELSENAV_MAPPNINGAR" "name" "mappningar" "file" "" "configMap" $v.mappings.configMap "only" $doors)
}}
{{- $used := list }}
{{- range $all }}
{{- if and (or .secret .configMap .claim) (or (not .only) (has $.service .only)) }}{{ $used = append $used . }}{{ end }}
{{- end }}
{{- toYaml (dict "mounts" $used) }}
{{- end }}
