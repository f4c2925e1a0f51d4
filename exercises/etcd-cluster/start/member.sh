#!/bin/sh
# Starts one member of a cluster of three. It is called as its host is.
exec etcd \
  --name "$HOSTNAME" \
  --data-dir /tmp/etcd \
  --listen-peer-urls http://0.0.0.0:2380 \
  --initial-advertise-peer-urls "http://$HOSTNAME:2380" \
  --listen-client-urls http://0.0.0.0:2379 \
  --advertise-client-urls "http://$HOSTNAME:2379" \
  --initial-cluster srv1=http://srv1:2380,srv2=http://srv2:2380,srv3=http://srv3:2380
